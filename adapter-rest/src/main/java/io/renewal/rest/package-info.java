/**
 * The HTTP side of the hexagon. {@link io.renewal.rest.RestModule} wires it; {@link io.renewal.rest.http.HttpServer} runs it.
 *
 * <p>Plumbing: {@code http} (Jetty and Jersey, request ids, body limits), {@code problem} (refusals as RFC 9457 documents), {@code json}
 * (strict reading, exact writing), {@code query} (parameters and pages), {@code docs} (OpenAPI and its page), {@code health}.
 */
@NullMarked
package io.renewal.rest;

import org.jspecify.annotations.NullMarked;
