/** What would come of automatic renewals, told without a server: the command {@code auto-renew --dry-run}. */
@NullMarked
package io.renewal.server.preview;

import org.jspecify.annotations.NullMarked;
