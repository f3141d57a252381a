package io.renewal.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer as it came, read without goodwill.
 *
 * @param body every byte as one character, for it may be anything
 */
record RawAnswer(int status, HttpHeaders headers, String body) {
    private static final int CONTINUE = 100;
    private static final int OK = 200;

    /**
     * The next one, without those that only say to wait; nothing if the connection ends before it begins.
     *
     * @throws IOException if it is broken off, or is not HTTP
     */
    static Optional<RawAnswer> read(InputStream in, boolean toHead) throws IOException {
        while (true) {
            Optional<String> line = line(in);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            String[] words = line.get().split(" ", 3);
            if (words.length < 2 || !words[0].equals("HTTP/1.1") || !words[1].matches("\\d{3}")) {
                throw new IOException("no status line: " + line.get());
            }
            int status = Integer.parseInt(words[1]);
            HttpHeaders headers = headers(in);
            if (status < CONTINUE || status >= OK) {
                boolean bodiless = toHead || status == 204 || status == 304;
                return Optional.of(new RawAnswer(status, headers, bodiless ? "" : new String(body(in, headers), ISO_8859_1)));
            }
        }
    }

    /** Whether another request may follow on the same connection. */
    boolean leavesOpen() {
        return !headers.firstValue("Connection").orElse("").equalsIgnoreCase("close");
    }

    private static HttpHeaders headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = whole(in); !line.isEmpty(); line = whole(in)) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("no header: " + line);
            }
            headers.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>()).add(line.substring(colon + 1).strip());
        }
        return HttpHeaders.of(headers, (_, _) -> true);
    }

    private static byte[] body(InputStream in, HttpHeaders headers) throws IOException {
        if (headers.firstValue("Transfer-Encoding").isPresent()) {
            return chunks(in);
        }
        Optional<String> length = headers.firstValue("Content-Length");
        return length.isPresent() ? exactly(Integer.parseInt(length.get()), in) : in.readAllBytes();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(whole(in), 16); size > 0; size = Integer.parseInt(whole(in), 16)) {
            all.writeBytes(exactly(size, in));
            whole(in);
        }
        whole(in);
        return all.toByteArray();
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer is broken off");
        }
        return bytes;
    }

    private static String whole(InputStream in) throws IOException {
        return line(in).orElseThrow(() -> new EOFException("the answer is broken off"));
    }

    private static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return Optional.empty();
            }
            line.write(next);
        }
        return Optional.of(line.toString(ISO_8859_1).replaceFirst("\r$", ""));
    }
}
