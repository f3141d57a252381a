/** The one place that knows all modules: what the server is made of, and in which order it starts. */
@NullMarked
package io.renewal.server.wiring;

import org.jspecify.annotations.NullMarked;
