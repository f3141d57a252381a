/** Who looks at the pages: sessions sealed into a cookie, and forms that only they can send. */
@NullMarked
package io.renewal.rest.console.session;

import org.jspecify.annotations.NullMarked;
