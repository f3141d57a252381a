package io.renewal.rest.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Marks an operation under {@code /v1} that asks for no key, be it an account's or one against repetition; or a page that asks nobody to sign in. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface OpenToAll {
    /** Tells whether a request is for one. */
    final class Check {
        private Check() {}

        /** Whether the operation that the request matched is marked. */
        public static boolean isOpen(ContainerRequestContext request) {
            ResourceMethod method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
            return method != null && method.getInvocable().getHandlingMethod().isAnnotationPresent(OpenToAll.class);
        }
    }
}
