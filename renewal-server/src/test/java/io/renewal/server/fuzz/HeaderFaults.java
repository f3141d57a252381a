package io.renewal.server.fuzz;

import java.util.List;
import java.util.Map;

/** Headers that are odd, too many, or about something that the server does not offer. */
final class HeaderFaults {
    private static final List<String> ACCEPT = List.of("text/html", "application/xml", "*/*;q=0", "application/json;q=abc", "", "///", "*",
            "json",
            "application/json;q=0", "text/html, application/xml;q=0.9", "application/problem+json", "application/*", ",,,", "a/b;c=\"",
            "é/é",
            "application/json;charset=utf-16", "application/json".repeat(100));
    private static final List<String> KEYS = List.of("", " ", "a".repeat(65), "é", "\t", "a\u0001b", "'", "key with spaces", "\"quoted\"",
            "0", "null",
            "same");
    private static final List<String> HOSTS = List.of("", "evil.example", "a b", "[::1", "[::1]", "localhost:99999", "localhost:-1",
            "localhost:x",
            "a".repeat(300), "evil.example/path", "user@host", "<script>", "localhost, localhost", "é.example", "%00");
    private static final List<Map.Entry<String, String>> ODD = List.of(Map.entry("Expect", "100-continue"),
            Map.entry("Expect", "the unexpected"),
            Map.entry("Content-Encoding", "gzip"), Map.entry("Content-Encoding", "br, gzip"), Map.entry("Range", "bytes=0-1"),
            Map.entry("If-Match", "*"), Map.entry("If-None-Match", "*"), Map.entry("If-Modified-Since", "yesterday"),
            Map.entry("X-Request-Id", "a\u0001b"), Map.entry("X-Request-Id", "<script>"), Map.entry("Cookie", "a=\"; b=%00; =; ;;"),
            Map.entry("Cookie", "JSESSIONID=1"), Map.entry("Upgrade", "h2c"), Map.entry("Upgrade", "websocket"),
            Map.entry("Connection", "upgrade"),
            Map.entry("HTTP2-Settings", "AAMAAABkAAQAAP__"), Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("X-Forwarded-For", "' OR 1=1"),
            Map.entry("X-Forwarded-Host", "evil.example"), Map.entry("Forwarded", "for=\"[::1"), Map.entry("Accept-Encoding", "gzip;q=x"),
            Map.entry("Accept-Language", "*-*;q=é"), Map.entry("Accept-Charset", "utf-7"), Map.entry("Origin", "null"),
            Map.entry("Access-Control-Request-Method", "PUT"), Map.entry("TE", "trailers"), Map.entry("Max-Forwards", "0"),
            Map.entry("X-Big", "a".repeat(20_000)), Map.entry("Content-Language", "☃"), Map.entry("Content-MD5", "x"),
            Map.entry("Via", "1.1 x"));

    static final List<Fault> ALL = List.of((draft, random) -> draft.header("Accept", Pick.from(ACCEPT, random)), (draft, random) -> {
        draft.withoutHeader("Idempotency-Key");
        if (Pick.percent(80, random)) {
            draft.header("Idempotency-Key", Pick.from(KEYS, random));
        }
    }, (draft, random) -> draft.header("Idempotency-Key", "another"), (draft, random) -> {
        draft.withoutHeader("Host");
        draft.header("Host", Pick.from(HOSTS, random));
    }, (draft, random) -> draft.headers.addAll(List.of(Pick.from(ODD, random), Pick.from(ODD, random))), (draft, random) -> {
        for (int i = random.nextInt(1200); i >= 0; i--) {
            draft.header("X-" + i, "v");
        }
    });

    private HeaderFaults() {}
}
