/** Pages of webhook endpoints and of deliveries to them. */
@NullMarked
package io.renewal.rest.console.webhook;

import org.jspecify.annotations.NullMarked;
