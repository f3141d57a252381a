/** How the server logs: {@link io.renewal.server.logging.Logging}. */
@NullMarked
package io.renewal.server.logging;

import org.jspecify.annotations.NullMarked;
