/** What the build knows of itself: {@link io.renewal.server.build.Build}. */
@NullMarked
package io.renewal.server.build;

import org.jspecify.annotations.NullMarked;
