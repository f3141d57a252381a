package io.renewal.server.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files of which some bytes are wrong are read to their end all the same. */
class RubbishTest {
    private static final int FILES = 300;
    private static final String JSON_LINES = """
            {"accountId": "acme", "name": "A", "currency": "CNY", "billingZone": "Asia/Shanghai"}
            {"instanceId": "r-1", "accountId": "acme", "region": "x", "engine": "Redis", "spec": "s", "billingMethod": "Subscription", \
            "termStart": "2024-01-30T16:00:00Z", "endTime": "2024-02-28T16:00:00Z", "anchorDay": 31, "lifecyclePolicy": "redis-7d"}
            {"instanceId": "r-2", "accountId": "acme", "region": "x", "engine": "Redis", "spec": "s", "billingMethod": "PayAsYouGo", \
            "termStart": "2024-01-30T16:00:00.123456+08:00"}
            """;
    private static final String CSV = """
            accountId,name,currency,billingZone,instanceId,region,engine,spec,billingMethod,termStart,endTime,anchorDay
            acme,"A, ""B""
            and C",CNY,Asia/Shanghai,,,,,,,,
            acme,,,,r-1,x,Redis,s,Subscription,2024-01-30T16:00:00Z,2024-02-28T16:00:00Z,31
            acme,,,,r-2,x,"Redis",s,PayAsYouGo,2024-01-30T16:00:00Z,,
            """;
    private static final List<String> SHARDS = List.of("\"", "\"\"", ",", "\n", "\r", "\\", "{", "}", "[", "\0", "\uFEFF", "#", "null",
            "9".repeat(400),
            "1e999", "-", "\u2028", "\\ud800", ":", "é", "\n\n", "[".repeat(2000));

    @Test
    void rubbishIsRefusedAndNothingBreaks() {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            boolean csv = random.nextBoolean();
            byte[] file = spoilt(csv ? CSV : JSON_LINES, random);
            Desk desk = new Desk();
            desk.type(file);

            int exitCode = desk.importing("-", "--format", csv ? "csv" : "jsonl");

            String seen = "seed " + seed + ": " + desk.said() + desk.complained();
            assertFalse(desk.complained().contains("Exception") || desk.complained().contains("bug"), seen);
            assertTrue(desk.complained().lines().allMatch(line -> exitCode == 2 || line.startsWith("line ")), seen);
            assertEquals(exitCode == 1, desk.complained().startsWith("line "), seen);
        }
    }

    private static byte[] spoilt(String text, Random random) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int place = random.nextInt(spoilt.length());
            spoilt.replace(place, Math.min(spoilt.length(), place + random.nextInt(5)), SHARDS.get(random.nextInt(SHARDS.size())));
        }
        byte[] bytes = spoilt.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(3) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
