/** The few files that pages load: one style sheet, one small script, one picture. All from the jar, none from elsewhere. */
@NullMarked
package io.renewal.rest.console.asset;

import org.jspecify.annotations.NullMarked;
