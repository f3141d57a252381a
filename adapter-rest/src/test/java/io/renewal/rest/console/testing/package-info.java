/** Looking at pages as a browser without script does. */
@NullMarked
package io.renewal.rest.console.testing;

import org.jspecify.annotations.NullMarked;
