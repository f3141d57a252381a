/** Pages for operators. */
@NullMarked
package io.renewal.rest.console.operation;

import org.jspecify.annotations.NullMarked;
