package io.renewal.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** Bodies that are no JSON, of another type, too deep or too big. */
final class ByteFaults {
    private static final List<String> TEXTS = List.of("", " ", "null", "[]", "3", "\"text\"", "{", "}", "{]", "{}{}", "{} x", "{\"a\":}",
            "{a:1}", "{'a':1}",
            "{\"a\":1,}", "// c\n{}", "\uFEFF{}", "NaN", "{\"a\":NaN}", "{\"a\":01}", "{\"a\":1e}", "{\"a\":\"\n\"}", "\u0000", "<xml/>",
            "a=1&b=2",
            "[".repeat(5000), "[".repeat(3000) + "]".repeat(3000), "{\"a\":".repeat(3000) + "1" + "}".repeat(3000),
            "{\"a\":\"" + "x".repeat(30_000) + "\"}",
            " ".repeat(70_000), "[" + "{},".repeat(30_000) + "{}]", "{\"a\":" + "9".repeat(20_000) + "}",
            "{\"" + "n".repeat(60_000) + "\":1}",
            "x".repeat(200_000));
    private static final List<String> TYPES = List.of("", "text/plain", "text/html", "application/xml", "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x", "multipart/form-data", "application/json; charset=utf-16",
            "application/json;charset=ISO-8859-1",
            "application/json;charset=\"utf-8\"", "application/json;charset=nonsense", "application/merge-patch+json", "application/*",
            "*/*", "json",
            "application/json/json", "application/json;;", "application/json; charset", "é", "/", "application/json, application/json");
    private static final List<String> CHARSETS = List.of("UTF-16", "UTF-16LE", "UTF-32", "ISO-8859-1", "IBM037");

    static final List<Fault> ALL = List.of((draft, random) -> draft.body = Optional.of(Pick.from(TEXTS, random).getBytes(UTF_8)),
            (draft, random) -> draft.body = Optional.of(Rubbish.bytes(random)), (draft, random) -> draft.body = Optional.empty(),
            (draft, random) -> {
                draft.withoutHeader("Content-Type");
                draft.header("Content-Type", Pick.from(TYPES, random));
            }, (draft, random) -> draft.withoutHeader("Content-Type"),
            (draft, random) -> draft.body = draft.body.map(body -> cut(body, random)),
            (draft, random) -> draft.body = draft.body.map(body -> spoiled(body, random)), (draft, random) -> draft.body = draft.body.map(
                    body -> new String(body, UTF_8).getBytes(Charset.forName(Pick.from(CHARSETS, random)))),
            (draft, random) -> {
                draft.header("Content-Encoding", "gzip");
                draft.body = draft.body.map(ByteFaults::gzipped);
            });

    private ByteFaults() {}

    private static byte[] cut(byte[] body, RandomGenerator random) {
        return Arrays.copyOf(body, random.nextInt(body.length + 1));
    }

    /** With a few bytes changed. */
    static byte[] spoiled(byte[] body, RandomGenerator random) {
        byte[] spoiled = body.clone();
        for (int left = 1 + random.nextInt(4); left > 0 && spoiled.length > 0; left--) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
        }
        return spoiled;
    }

    private static byte[] gzipped(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
