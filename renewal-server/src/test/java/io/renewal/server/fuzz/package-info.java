/**
 * Generated rubbish for every route that the API's document names, and what must be true of whatever is answered. It knows routes,
 * parameters and bodies only from the document, so that what is added to the API is tried without a word here.
 */
@NullMarked
package io.renewal.server.fuzz;

import org.jspecify.annotations.NullMarked;
