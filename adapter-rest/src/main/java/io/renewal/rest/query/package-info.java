/** Path and query parameters, read with all their faults at once; pages and their cursors. */
@NullMarked
package io.renewal.rest.query;

import org.jspecify.annotations.NullMarked;
