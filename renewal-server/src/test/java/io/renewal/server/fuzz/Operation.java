package io.renewal.server.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A route and a method of the API's document.
 *
 * @param method in upper case
 * @param template the path, with names in braces
 * @param query its query parameters
 * @param body the form of its body, if it takes one
 */
record Operation(String id, String method, String template, List<QueryParameter> query, Optional<JsonNode> body) {
    /** One that may be in the query, and its form. */
    record QueryParameter(String name, JsonNode schema) {}

    boolean needsKey() {
        return template.startsWith("/v1/");
    }
}
