package io.renewal.server.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Texts and numbers that somebody may send one day. */
final class Rubbish {
    private static final List<String> TEXTS = List.of("", " ", "-", ".", "..", "null", "undefined", "true", "NaN", "Infinity", "0", "-1",
            "1e309", "2147483648", "-2147483649", "9223372036854775808", "0x10", "1,5", "'; DROP TABLE orders; --",
            "' OR '1'='1", "\" OR \"\"=\"", "1); DELETE FROM postings; --", "$${jndi:ldap://x/a}", "${7*7}", "{{7*7}}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd", "..\\..\\x", "%s%s%n", "%", "%_", "\\", "a\u0000b", "\u0000", "\r\nX-Evil: 1", "\t", "é", "e\u0301",
            "İıſ", "日本語", "\uD83D\uDE00", "\uD83D", "\uFEFF", "\u202Eabc", "\uFFFF", "a|b", "a;b", "a/b", "a//b", "~", "*", "?", "#", "@",
            "9999-12-31T23:59:59.999999Z", "0000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z",
            "2024-02-30T00:00:00Z", "2024-02-28T24:00:00Z", "2024-02-28T16:00:60Z", "2024-02-28T16:00:00", "2024-02-28T16:00:00+18:01",
            "1969-12-31T23:59:59Z", "2024-02-28T16:00:00.0000001Z", "2024-02-28", "ZZZ", "XXX", "eur", "EURO", "XAU", "Mars/Olympus",
            "UTC+99", "Etc/GMT+12", "99999999999999999999.99", "-0.00", "0.001", "1E2", "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final List<String> NUMBERS = List.of("0", "-0", "-1", "1", "0.5", "1.0", "1e3", "1E400", "-1e-400", "2147483647",
            "2147483648", "-2147483648", "9223372036854775807", "9223372036854775808", "1e999999999", "0." + "0".repeat(500) + "1",
            "9".repeat(300), "9".repeat(1001), "1200", "1201", "37", "13");

    private Rubbish() {}

    static String text(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> "a".repeat(1 + random.nextInt(300));
            case 1 -> "a".repeat(10_000);
            case 2 -> characters(random);
            case 3 -> "日".repeat(65);
            case 4 -> number(random);
            default -> Pick.from(TEXTS, random);
        };
    }

    /** As it would stand in JSON. */
    static String number(RandomGenerator random) {
        return Pick.percent(80, random) ? Pick.from(NUMBERS, random) : String.valueOf(random.nextLong());
    }

    /** Bytes that are seldom text. */
    static byte[] bytes(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String characters(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        random.ints(1 + random.nextInt(40), 0, 0x3000).forEach(text::appendCodePoint);
        return text.toString();
    }
}
