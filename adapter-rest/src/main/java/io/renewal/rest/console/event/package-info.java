/** What happened to an instance, in words. */
@NullMarked
package io.renewal.rest.console.event;

import org.jspecify.annotations.NullMarked;
