/** Coming and going: sign-in by key, sign-out, and the language. */
@NullMarked
package io.renewal.rest.console.signin;

import org.jspecify.annotations.NullMarked;
