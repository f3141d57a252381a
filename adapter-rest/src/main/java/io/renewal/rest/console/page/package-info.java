/** What all pages share: the frame, the answer that carries them, and pages that tell of trouble. */
@NullMarked
package io.renewal.rest.console.page;

import org.jspecify.annotations.NullMarked;
