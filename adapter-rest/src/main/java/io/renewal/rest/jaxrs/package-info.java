/** How the packages of this adapter hand their resources, filters and mappers to Jersey, and in which order filters run. */
@NullMarked
package io.renewal.rest.jaxrs;

import org.jspecify.annotations.NullMarked;
