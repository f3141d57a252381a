/**
 * Tests of the whole: the real injector, real HTTP, a real PostgreSQL. Whoever wants to know what the product does begins at
 * {@code StoryTest}.
 */
@NullMarked
package io.renewal.server.whole;

import org.jspecify.annotations.NullMarked;
