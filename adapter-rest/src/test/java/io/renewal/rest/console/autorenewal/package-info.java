/** Pages of auto-renewal, as readers see them. */
@NullMarked
package io.renewal.rest.console.autorenewal;

import org.jspecify.annotations.NullMarked;
