/** The command line: {@link io.renewal.server.cli.CommandLines} makes it. */
@NullMarked
package io.renewal.server.cli;

import org.jspecify.annotations.NullMarked;
