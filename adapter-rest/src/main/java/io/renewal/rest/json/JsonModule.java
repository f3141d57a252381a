package io.renewal.rest.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Reads and writes bodies. */
public final class JsonModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Bodies.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(JsonReader.class);
        components.addBinding().to(JsonWriter.class);
        bind(JsonReader.class);
        bind(JsonWriter.class);
    }

    @Provides
    @Singleton
    JsonMapper mapper() {
        return Json.mapper();
    }

    /** Speaks English in every locale: its messages are part of the API. */
    @Provides
    @Singleton
    Validator validator() {
        try (ValidatorFactory factory = Validation.byProvider(HibernateValidator.class).configure().defaultLocale(Locale.ROOT)
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false)).buildValidatorFactory()) {
            return factory.getValidator();
        }
    }
}
