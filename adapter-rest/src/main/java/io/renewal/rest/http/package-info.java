/** The server itself: Jetty with Jersey in it, and what every request passes on its way to a resource. */
@NullMarked
package io.renewal.rest.http;

import org.jspecify.annotations.NullMarked;
