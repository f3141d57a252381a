package io.renewal.rest.jaxrs;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.google.inject.Binder;
import com.google.inject.multibindings.Multibinder;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Everything Jersey is given: resources, filters, exception mappers, readers and writers. They are made by Guice and registered as
 * instances, so each is a singleton and must be thread-safe.
 */
public final class Components {
    private Components() {}

    /** Opens the set in a module: {@code Components.in(binder()).addBinding().to(AccountsResource.class)}. */
    public static Multibinder<Object> in(Binder binder) {
        return Multibinder.newSetBinder(binder, Object.class, All.class);
    }

    /** Asks for the set: {@code @Components.All Set<Object>}. */
    @Qualifier
    @Retention(RUNTIME)
    @Target({FIELD, METHOD, PARAMETER})
    public @interface All {}
}
