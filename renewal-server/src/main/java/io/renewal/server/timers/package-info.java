/** Runs what falls due: a timer for each kind of work. Which node does a piece of it is settled by the rows that are claimed. */
@NullMarked
package io.renewal.server.timers;

import org.jspecify.annotations.NullMarked;
