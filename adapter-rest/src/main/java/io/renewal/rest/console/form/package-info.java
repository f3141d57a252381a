/** What a browser sends back: the fields of a form, and the key that lets it count once. */
@NullMarked
package io.renewal.rest.console.form;

import org.jspecify.annotations.NullMarked;
