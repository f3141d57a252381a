package io.renewal.rest.testing;

import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an answer answers, as far as the API's document tells of it.
 *
 * @param method in lower case
 * @param path as it was sent
 * @param queryNames of the parameters that the answer stands for
 */
public record Asked(String method, String path, Set<String> queryNames) {
    /** Without parameters. */
    public Asked(String method, String path) {
        this(method.toLowerCase(Locale.ROOT), path, Set.of());
    }

    static Asked of(HttpRequest request) {
        Stream<String> pairs = Optional.ofNullable(request.uri().getRawQuery()).stream().flatMap(Pattern.compile("&")::splitAsStream);
        return new Asked(request.method().toLowerCase(Locale.ROOT), request.uri().getRawPath(), pairs
                .map(pair -> pair.replaceFirst("=.*", "")).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet()));
    }
}
