/**
 * A real PostgreSQL for tests, of this module and of others, which get it as a test-jar: one server per run, a database of its own per
 * test class. {@link io.renewal.persistence.testing.FreshDatabase} is the way in.
 */
@NullMarked
package io.renewal.persistence.testing;

import org.jspecify.annotations.NullMarked;
