package io.renewal.server.fuzz;

import java.util.List;
import java.util.Optional;

/**
 * Who sends requests.
 *
 * @param key the API key
 * @param secrets words that stand only in what belongs to others, which this caller must never be told; none for an operator
 */
public record Caller(String name, String key, List<String> secrets) {
    /** The first secret that an answer tells, although the request did not have it, or that stands in what was given. */
    Optional<String> secretIn(String answer, String request) {
        return secrets.stream().filter(secret -> answer.contains(secret) && !request.contains(secret)).findFirst();
    }

    /** The same for an answer that gave something, in which no secret may stand even if it was asked for. */
    Optional<String> secretGiven(String answer) {
        return secrets.stream().filter(answer::contains).findFirst();
    }
}
