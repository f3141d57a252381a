package io.renewal.rest.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Renders the path of any request, however odd, as a URI reference that can be put into a document or a log line: only characters that a
 * path may have (RFC 3986), never a second leading slash (which would name another host), and of bounded length.
 */
public final class SafePath {
    private static final int MOST = 200;
    private static final String PLAIN = "-._~!$&()*+,;=:@/%";
    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private SafePath() {}

    public static String of(String path) {
        StringBuilder safe = new StringBuilder("/");
        path.replaceFirst("^/+", "").codePoints().limit(MOST).forEach(c -> append(safe, c));
        return STRAY_PERCENT.matcher(safe).replaceAll("%25");
    }

    private static void append(StringBuilder safe, int c) {
        if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
            safe.append((char) c);
            return;
        }
        for (byte b : Character.toString(c).getBytes(UTF_8)) {
            safe.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
    }
}
