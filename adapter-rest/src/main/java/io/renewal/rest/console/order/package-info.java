/** Pages of orders, and of paying them. */
@NullMarked
package io.renewal.rest.console.order;

import org.jspecify.annotations.NullMarked;
