/** Forms that have their effect once, however often they are sent. */
@NullMarked
package io.renewal.rest.console.once;

import org.jspecify.annotations.NullMarked;
