package io.renewal.rest.http;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.glassfish.jersey.server.model.ResourceMethod;

/** Marks an operation whose body is what a browser's form sends, and not JSON. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface TakesForms {
    /** Tells whether a request is for one. */
    final class Check {
        private Check() {}

        static boolean isMarked(ContainerRequestContext request) {
            ResourceMethod method = ((ExtendedUriInfo) request.getUriInfo()).getMatchedResourceMethod();
            return method != null && method.getInvocable().getHandlingMethod().isAnnotationPresent(TakesForms.class);
        }
    }
}
