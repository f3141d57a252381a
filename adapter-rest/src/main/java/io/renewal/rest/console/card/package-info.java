/** Pages of the cards that are saved for an account. */
@NullMarked
package io.renewal.rest.console.card;

import org.jspecify.annotations.NullMarked;
