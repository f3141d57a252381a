/** The whole API as callers meet it: over HTTP, with the real use cases behind it and a store in memory. */
@NullMarked
package io.renewal.rest.api;

import org.jspecify.annotations.NullMarked;
