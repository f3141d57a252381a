package io.renewal.persistence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with named parameters ({@code :accountId}), as the driver takes it.
 *
 * @param sql the statement with a question mark for each parameter
 * @param names whose value goes to each of them
 */
record NamedSql(String sql, List<String> names) {
    /** Not after another colon: {@code ::jsonb} is a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([A-Za-z]\\w*)");
    /** The texts are constants of this package, so there are not many. */
    private static final Map<String, NamedSql> KNOWN = new ConcurrentHashMap<>();

    static NamedSql of(String text) {
        return KNOWN.computeIfAbsent(text, NamedSql::parse);
    }

    private static NamedSql parse(String text) {
        Matcher matcher = NAME.matcher(text);
        List<String> names = matcher.results().map(found -> found.group(1)).toList();
        return new NamedSql(matcher.replaceAll("?").stripTrailing(), names);
    }
}
