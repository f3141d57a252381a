/** Pages of standing instructions. */
@NullMarked
package io.renewal.rest.console.autorenewal;

import org.jspecify.annotations.NullMarked;
