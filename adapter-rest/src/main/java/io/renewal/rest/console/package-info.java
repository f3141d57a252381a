/**
 * The console: pages that drive the same in-ports as the API. Packages are concepts, and a page's template, its model and its routes lie in the
 * same one; {@link io.renewal.rest.console.ConsoleModule} puts them together.
 */
@NullMarked
package io.renewal.rest.console;

import org.jspecify.annotations.NullMarked;
