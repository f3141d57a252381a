/** The sandbox's books: every object as the JSON that Stripe shows, changed all or nothing, and kept in a journal. */
@NullMarked
package io.renewal.payment.sandbox.book;

import org.jspecify.annotations.NullMarked;
