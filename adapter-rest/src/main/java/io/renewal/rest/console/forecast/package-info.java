/** Pages of what will be charged to an account, as a calendar, a chart and a list. */
@NullMarked
package io.renewal.rest.console.forecast;

import org.jspecify.annotations.NullMarked;
