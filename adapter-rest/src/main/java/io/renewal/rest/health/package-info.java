/** Whether the process lives, and whether it can do its work. */
@NullMarked
package io.renewal.rest.health;

import org.jspecify.annotations.NullMarked;
