package io.renewal.payment.stripe;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the provider is and how it is spoken to. Safe to log: secrets are masked.
 *
 * @param address where its API is, such as {@code https://api.stripe.com}; no more than scheme, host and port
 * @param key the secret key, {@code sk_…}, or a restricted one, {@code rk_…}; it says whether money is real
 * @param callbackSecrets {@code whsec_…}, with which callbacks may be signed; more than one while they are changed; with none, no callback
 *            is taken
 * @param timeout how long a call may take in all
 * @param callbackTolerance how old a callback may be
 */
public record StripeConfig(URI address, String key, List<String> callbackSecrets, Duration timeout, Duration callbackTolerance) {
    /** The real provider, for test keys as well. */
    public static final URI STRIPE = URI.create("https://api.stripe.com");
    /** Longer than nearly all of its answers take. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(20);
    /** As Stripe's own libraries have it. */
    public static final Duration DEFAULT_CALLBACK_TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern KEY = Pattern.compile("[sr]k_(test|live)_[A-Za-z0-9_]+");
    private static final Pattern LIVE_KEY = Pattern.compile("[sr]k_live_.*");

    /**
     * Checks that key and address belong together.
     *
     * @throws IllegalArgumentException if they do not, or one of them is none; the message holds no secret
     */
    public StripeConfig {
        callbackSecrets = List.copyOf(callbackSecrets);
        address = root(address);
        require(KEY.matcher(key).matches(), "the key must begin with sk_test_, sk_live_, rk_test_ or rk_live_");
        boolean isHere = isLoopback(address);
        require(isHere || "https".equals(address.getScheme()), "the address must begin with https unless it is a loopback address");
        require(!isHere || !LIVE_KEY.matcher(key).matches(), "a live key is for the real provider, not for a loopback address");
        require(callbackSecrets.stream().noneMatch(String::isBlank), "a callback secret must not be empty");
        require(timeout.compareTo(Duration.ofMillis(1)) >= 0, "the timeout must be at least a millisecond");
        require(callbackTolerance.compareTo(Duration.ofSeconds(1)) >= 0, "the tolerance of callbacks must be at least a second");
    }

    /** With the usual times. */
    public static StripeConfig at(URI address, String key, List<String> callbackSecrets) {
        return new StripeConfig(address, key, callbackSecrets, DEFAULT_TIMEOUT, DEFAULT_CALLBACK_TOLERANCE);
    }

    /** What is asked of it begins at its root. */
    private static URI root(URI address) {
        boolean isRoot = address.getRawPath() == null || address.getRawPath().isEmpty() || address.getRawPath().equals("/");
        boolean isBare = address.getRawUserInfo() == null && address.getRawQuery() == null && address.getRawFragment() == null;
        require(address.getHost() != null && isRoot && isBare, "the address must have no more than scheme, host and port");
        return URI.create(address.getScheme() + "://" + address.getRawAuthority());
    }

    private static boolean isLoopback(URI address) {
        return "localhost".equalsIgnoreCase(address.getHost()) || isLoopbackLiteral(address.getHost());
    }

    private static boolean isLoopbackLiteral(String host) {
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static void require(boolean isGiven, String otherwise) {
        if (!isGiven) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "StripeConfig[address=%s, key=%smasked, callbackSecrets=%d masked, timeout=%s, callbackTolerance=%s]".formatted(address,
                key.substring(0, "sk_test_".length()), callbackSecrets.size(), timeout, callbackTolerance);
    }
}
