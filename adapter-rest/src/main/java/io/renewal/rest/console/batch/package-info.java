/** Pages that do the same to several instances. */
@NullMarked
package io.renewal.rest.console.batch;

import org.jspecify.annotations.NullMarked;
