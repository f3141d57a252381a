/** Pages of several instances at once, as readers see them. */
@NullMarked
package io.renewal.rest.console.batch;

import org.jspecify.annotations.NullMarked;
