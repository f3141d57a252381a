package io.renewal.payment.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the header {@code Stripe-Signature} says (docs.stripe.com/webhooks/signature). It is checked here because the library writes the
 * signed time with the digits of the default locale, so that on some machines no callback would be genuine.
 *
 * @param second when it was signed, since 1970; empty if the header does not say
 * @param signatures of the scheme in force, in hexadecimal digits
 */
record CallbackSignature(String second, List<String> signatures) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECOND = Pattern.compile("[0-9]{1,11}");

    static CallbackSignature in(String header) {
        String second = "";
        List<String> signatures = new ArrayList<>();
        for (String item : header.split(",", -1)) {
            String value = item.substring(item.indexOf('=') + 1);
            if (item.startsWith("t=") && SECOND.matcher(value).matches()) {
                second = value;
            } else if (item.startsWith("v1=")) {
                signatures.add(value);
            }
        }
        return new CallbackSignature(second, List.copyOf(signatures));
    }

    /** Whether it is no older than that. */
    boolean isFresh(Instant now, Duration tolerance) {
        return !second.isEmpty() && Long.parseLong(second) >= now.getEpochSecond() - tolerance.toSeconds();
    }

    boolean isOf(String body, String secret) {
        byte[] expected = HexFormat.of().formatHex(hmac(second + "." + body, secret)).getBytes(StandardCharsets.UTF_8);
        return signatures.stream().anyMatch(given -> MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
