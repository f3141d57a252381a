package io.renewal.rest.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/**
 * What was answered.
 *
 * @param json a missing node if there is no body
 */
public record Answer(int status, HttpHeaders headers, String body, JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return of(response.statusCode(), response.headers(), response.body());
    }

    /**
     * One that came by another way.
     *
     * @throws AssertionError if the body is not JSON
     */
    public static Answer of(int status, HttpHeaders headers, String body) {
        return new Answer(status, headers, body, parsed(body));
    }

    /** Goes on only with this status. */
    public Answer is(int expected) {
        if (status != expected) {
            throw new AssertionError("expected " + expected + " but was " + status + ": " + body);
        }
        return this;
    }

    /** Goes on only if it is a problem document of this status and code. */
    public Answer isProblem(int expected, String code) {
        String type = header("Content-Type").orElse("none");
        if (!code().equals(Optional.of(code)) || !type.equals("application/problem+json") || number("/status") != expected) {
            throw new AssertionError("expected " + expected + " " + code + " but was " + status + " " + type + ": " + body);
        }
        return is(expected);
    }

    /** The code, if it is a problem document. */
    public Optional<String> code() {
        return status >= 400 && json.has("code") ? Optional.of(text("/code")) : Optional.empty();
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The text at a JSON pointer; {@code null} as a word if it is null there. */
    public String text(String pointer) {
        return at(pointer).asText();
    }

    public int number(String pointer) {
        return at(pointer).asInt();
    }

    /** Whether there is anything at a JSON pointer, be it null. */
    public boolean has(String pointer) {
        return !json.at(pointer).isMissingNode();
    }

    /** A text of each of a list's items. */
    public List<String> texts(String list, String name) {
        return at(list).valueStream().map(item -> item.path(name).asText()).toList();
    }

    /** The fields that a validation problem names, in order. */
    public List<String> wrongFields() {
        return texts("/errors", "field").stream().sorted().toList();
    }

    private JsonNode at(String pointer) {
        JsonNode node = json.at(pointer);
        if (node.isMissingNode()) {
            throw new AssertionError("no " + pointer + " in " + body);
        }
        return node;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("not JSON: " + body, broken);
        }
    }
}
