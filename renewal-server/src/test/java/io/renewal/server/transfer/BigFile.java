package io.renewal.server.transfer;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a file of JSON lines to measure imports with, the same each time: a thousand accounts, and then their instances in an order that
 * goes through all accounts again and again, which is the worst for a batch.
 *
 * <pre>{@code java renewal-server/src/test/java/io/renewal/server/transfer/BigFile.java 1000000 big.jsonl}</pre>
 */
final class BigFile {
    private static final int ACCOUNTS = 1_000;

    private BigFile() {}

    public static void main(String... arguments) throws IOException {
        int instances = Integer.parseInt(arguments[0]);
        try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            for (int i = 0; i < ACCOUNTS; i++) {
                out.write("""
                        {"accountId":"customer-%04d","name":"Customer %d","currency":"CNY","billingZone":"Asia/Shanghai"}
                        """.formatted(i, i));
            }
            for (int i = 0; i < instances; i++) {
                int month = 1 + i % 12;
                out.write("""
                        {"instanceId":"r-%08d","accountId":"customer-%04d","region":"cn-hangzhou","engine":"Redis",\
                        "spec":"redis.master.small.default","billingMethod":"Subscription","termStart":"2026-%02d-01T16:00:00Z",\
                        "endTime":"2027-%02d-01T16:00:00Z","anchorDay":2,"lifecyclePolicy":"redis-7d"}
                        """.formatted(i, (long) i * 7919 % ACCOUNTS, month, month));
            }
        }
    }
}
