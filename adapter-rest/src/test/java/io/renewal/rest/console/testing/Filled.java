package io.renewal.rest.console.testing;

import java.util.Map;

/**
 * A form as it is sent.
 *
 * @param method in lower case
 * @param action the path it goes to
 */
public record Filled(String method, String action, Map<String, String> fields) {}
