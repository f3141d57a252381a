/** Every answer that is not a success: one code per reason, one document for every layer that may refuse (RFC 9457). */
@NullMarked
package io.renewal.rest.problem;

import org.jspecify.annotations.NullMarked;
