package io.renewal.rest;

import com.google.inject.PrivateModule;
import io.renewal.rest.json.JsonModule;
import io.renewal.rest.transfer.RegistrationJson;

/** The API's form of registrations without the API, for files. Exposes {@link RegistrationJson} and needs nothing from outside. */
public final class TransferModule extends PrivateModule {
    @Override
    protected void configure() {
        install(new JsonModule());
        bind(RegistrationJson.class);
        expose(RegistrationJson.class);
    }
}
