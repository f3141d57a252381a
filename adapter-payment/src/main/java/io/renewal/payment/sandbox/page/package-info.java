/** Pages for a browser: plain HTML that needs no script. */
@NullMarked
package io.renewal.payment.sandbox.page;

import org.jspecify.annotations.NullMarked;
