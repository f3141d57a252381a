/** The composition root: {@link io.renewal.server.Main}, and below it the command line, the settings, the wiring and the log. */
@NullMarked
package io.renewal.server;

import org.jspecify.annotations.NullMarked;
