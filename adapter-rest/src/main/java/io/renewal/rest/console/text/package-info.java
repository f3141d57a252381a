/** What pages say, in every language of the console, and how they write times and money. */
@NullMarked
package io.renewal.rest.console.text;

import org.jspecify.annotations.NullMarked;
