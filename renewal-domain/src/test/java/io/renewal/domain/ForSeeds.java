package io.renewal.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs a test once for each of a fixed list of seeds, so that a property is tried on the same many cases everywhere. The seed is part of
 * the name that a failure is reported under; a seed that has found a bug joins the list.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "seed {0}")
@ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 20_111_230, 19_941_231})
public @interface ForSeeds {}
