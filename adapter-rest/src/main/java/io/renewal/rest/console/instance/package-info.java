/** Pages of instances: the list, and one with its way to its release and its history. */
@NullMarked
package io.renewal.rest.console.instance;

import org.jspecify.annotations.NullMarked;
