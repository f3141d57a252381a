/** Pages of the clock of a sandbox. */
@NullMarked
package io.renewal.rest.console.clock;

import org.jspecify.annotations.NullMarked;
