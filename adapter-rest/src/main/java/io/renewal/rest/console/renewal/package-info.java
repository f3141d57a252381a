/** Pages of buying time: choosing, confirming. */
@NullMarked
package io.renewal.rest.console.renewal;

import org.jspecify.annotations.NullMarked;
