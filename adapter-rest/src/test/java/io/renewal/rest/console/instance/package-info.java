/** Pages of instances, as readers see them. */
@NullMarked
package io.renewal.rest.console.instance;

import org.jspecify.annotations.NullMarked;
