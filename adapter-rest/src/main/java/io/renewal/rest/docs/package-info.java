/** The API's own description: the OpenAPI document generated from the code, the page to browse it, the table of problem codes. */
@NullMarked
package io.renewal.rest.docs;

import org.jspecify.annotations.NullMarked;
