/**
 * The PostgreSQL that Renewal brings along and uses when no {@code database.url} is set: the real server, in a process of its own, over
 * a folder of the service's {@code data.dir}.
 *
 * <p>It is meant for keeping money: every commit is flushed to the disk, pages carry checksums, only the loopback address is listened
 * on, and a random password is asked for. {@link io.renewal.persistence.embedded.EmbeddedPostgres} is the way in; all else is detail.
 */
@NullMarked
package io.renewal.persistence.embedded;

import org.jspecify.annotations.NullMarked;
