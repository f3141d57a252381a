/** Registrations apart from HTTP, in the form that the API gives them: {@link io.renewal.rest.transfer.RegistrationJson}. */
@NullMarked
package io.renewal.rest.transfer;

import org.jspecify.annotations.NullMarked;
