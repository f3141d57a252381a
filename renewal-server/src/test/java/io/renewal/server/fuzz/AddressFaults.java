package io.renewal.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Paths with ids that are none, and such as are no paths. */
final class AddressFaults {
    private static final List<String> SEGMENTS = List.of("%2F", "%2f..%2f", "%00", "a%00b", "%", "%zz", "%u0041", "%C0%AF", "%FF", "..",
            ".",
            "%2e%2e", "%2E", "", ";x=1", "a;b=c", "a?b", "#", "%23", "%3F", "*", "~", "%0d%0aX-Evil:%201", "\\", "%5c", "a|b", "{}", "[a]",
            "\"",
            "<b>", "a".repeat(10_000), "a".repeat(65), "%41", "+", "%20", "\u00e9", "a%252Fb", "current", "new-1/.");
    private static final List<UnaryOperator<String>> WHOLE = List.of(path -> path + "/", path -> "/" + path, path -> path + "//",
            path -> path + "/..", path -> path + "/./", path -> path.replace("/v1", "/V1"), path -> path.replace("/v1", "/v2"),
            path -> path.replace("/v1", "/v1;x=1"), path -> path.substring(1), path -> "http://evil.example" + path,
            path -> "https://user:pw@evil.example:99999" + path, path -> "//evil.example" + path, path -> path + "#fragment", path -> "*",
            path -> "/", path -> path + "/none", path -> path + ".json", path -> path.replace("/", "%2F"), path -> path + "?",
            path -> path.replace("e", "%65"), path -> "/.." + path, path -> path + "/" + "a/".repeat(500), path -> "/../../etc/passwd",
            path -> "localhost:80");

    static final List<Fault> ALL = List.of((draft, random) -> replaceSegment(draft, Pick.from(SEGMENTS, random), random),
            (draft, random) -> replaceSegment(draft, Drafts.escaped(Rubbish.text(random)), random),
            (draft, random) -> replaceSegment(draft, raw(Rubbish.text(random)), random), (draft, random) -> {
                draft.asDocumented = false;
                draft.path = Pick.from(WHOLE, random).apply(draft.path);
            });

    private AddressFaults() {}

    /** Mostly an id, as these come later in a path. */
    private static void replaceSegment(Draft draft, String by, RandomGenerator random) {
        draft.asDocumented = false;
        String[] segments = draft.path.split("/", -1);
        segments[segments.length - 1 - random.nextInt(Math.min(3, segments.length))] = by;
        draft.path = String.join("/", segments);
    }

    /** Bytes as they should not be sent; without those that would end the line, which is tried elsewhere. */
    private static String raw(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1).replaceAll("[\r\n]", "");
    }
}
