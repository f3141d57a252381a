package io.renewal.rest.problem;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Names the problems that an operation may answer with, for the OpenAPI document. What every operation may answer with (no key, not
 * valid, too large, our fault ...) needs no mention.
 */
@Retention(RUNTIME)
@Target(METHOD)
public @interface Problems {
    ProblemCode[] value();
}
