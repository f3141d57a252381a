package io.renewal.rest.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks an operation that a customer's key may not call. */
@Retention(RUNTIME)
@Target(METHOD)
public @interface OperatorOnly {}
