package io.renewal.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What is not HTTP, or lies about where it ends. After it nothing can follow on the same connection. */
final class BrokenHttp {
    /** {@code TARGET} and {@code KEY} are replaced; the rest is sent as it stands. */
    private static final List<String> WHOLE = List.of("GET\r\n\r\n", "GET TARGET\r\n\r\n", "GET TARGET HTTP/0.9\r\n\r\n",
            "GET TARGET HTTP/1.0\r\n\r\n",
            "GET TARGET HTTP/2.0\r\nHost: a\r\n\r\n", "GET TARGET HTTP/1.1\r\n\r\n", "GET TARGET HTTP/9.9\r\nHost: a\r\n\r\n",
            "GET TARGET HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\r\n\r\n\r\n", "\n",
            "GET  TARGET  HTTP/1.1\r\n\r\n",
            "GET\tTARGET\tHTTP/1.1\r\nHost: a\r\n\r\n", "GET TARGET HTTP/1.1\nHost: a\nAuthorization: Bearer KEY\n\n",
            "GET TARGET HTTP/1.1\rHost: a\r\r",
            "GET TARGET HTTP/1.1\r\nHost a\r\n\r\n", "GET TARGET HTTP/1.1\r\nHost : a\r\n\r\n",
            "GET TARGET HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n",
            "GET TARGET HTTP/1.1\r\n: a\r\n\r\n", "GET TARGET HTTP/1.1\r\nHost: a\r\nX\u0000: b\r\n\r\n",
            "GET /\u0000 HTTP/1.1\r\nHost: a\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003", "SSH-2.0-OpenSSH_9.9\r\n", "EHLO evil.example\r\n",
            "*1\r\n$4\r\nPING\r\n",
            "GET TARGET HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer KEY\r\n\r\nGET TARGET HTTP/1.1\r\nHost: a\r\n\r\nrubbish",
            "GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n", "CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
            "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
            "GET TARGET HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nGET TARGET HTTP/1.1\r\nHost: a\r\n\r\n");
    /** After the head of a POST, from its framing headers on. */
    private static final List<String> FRAMING = List.of("Content-Length: 1000\r\n\r\n{}",
            "Content-Length: 1\r\n\r\n{\"method\": \"Balance\"}",
            "Content-Length: -1\r\n\r\n{}", "Content-Length: 99999999999999999999\r\n\r\n{}",
            "Content-Length: 9223372036854775807\r\n\r\n{}",
            "Content-Length: 2, 2\r\n\r\n{}", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ", "Content-Length: two\r\n\r\n{}",
            "Content-Length: +2\r\n\r\n{}", "Content-Length: 0x2\r\n\r\n{}", "Content-Length: \r\n\r\n{}",
            "Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n7FFFFFFF\r\n{}",
            "Transfer-Encoding: chunked\r\n\r\n2\r\n{}", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}{}{}\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\nTrailer: x\r\nHost: b\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n2\n{}\n0\n\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: gzip\r\n\r\n{}",
            "Transfer-Encoding: chunked, identity\r\n\r\n2\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: xchunked\r\n\r\n{}",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /v1/instances HTTP/1.1\r\nHost: a\r\n\r\n",
            "Expect: 100-continue\r\nContent-Length: 20\r\n\r\n{}", "Content-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n\r\n");

    private BrokenHttp() {}

    /** Made of a request that was right. */
    static byte[] of(Draft draft, RandomGenerator random) {
        byte[] right = draft.bytes();
        return switch (random.nextInt(6)) {
            case 0 -> ByteFaults.spoiled(right, random);
            case 1 -> Arrays.copyOf(right, random.nextInt(right.length));
            case 2 -> twice(right, Rubbish.bytes(random));
            case 3 -> Rubbish.bytes(random);
            case 4 ->
                filled("POST TARGET HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer KEY\r\nIdempotency-Key: k" + random.nextInt() + "\r\n"
                        + "Content-Type: application/json\r\n" + Pick.from(FRAMING, random), draft);
            default -> filled(Pick.from(WHOLE, random), draft);
        };
    }

    private static byte[] filled(String text, Draft draft) {
        return text.replace("TARGET", draft.target()).replace("KEY", draft.caller.key()).getBytes(ISO_8859_1);
    }

    private static byte[] twice(byte[] right, byte[] rubbish) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(right);
        all.writeBytes(right);
        all.writeBytes(rubbish);
        return all.toByteArray();
    }
}
