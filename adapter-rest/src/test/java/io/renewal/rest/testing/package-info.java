/** For tests of a running API, here and in other modules. */
@NullMarked
package io.renewal.rest.testing;

import org.jspecify.annotations.NullMarked;
