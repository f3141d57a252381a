package io.renewal.rest.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Marks an operation that a customer's key may not call. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface OperatorOnly {
    /** Tells whether a request is for one. */
    final class Check {
        private Check() {}

        /** Whether the operation that the request matched is marked. */
        public static boolean isMarked(ContainerRequestContext request) {
            ResourceMethod method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
            return method != null && method.getInvocable().getHandlingMethod().isAnnotationPresent(OperatorOnly.class);
        }
    }
}
