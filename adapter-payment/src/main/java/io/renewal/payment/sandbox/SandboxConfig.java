package io.renewal.payment.sandbox;

import io.renewal.payment.sandbox.webhook.WebhookTarget;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the sandbox provider is started. There are no defaults for where it listens and which key it takes, so that nobody starts it by
 * chance.
 *
 * @param address where to listen; loopback only
 * @param port    where to listen; 0 takes any free port
 * @param apiKey  the only key that is let in; begins with {@code sk_test_}
 * @param webhook where events are sent
 * @param journal the file that remembers all; without one, a restart forgets everything
 */
public record SandboxConfig(InetAddress address, int port, String apiKey, Optional<WebhookTarget> webhook, Optional<Path> journal) {
    private static final String TEST_KEY = "sk_test_";

    /**
     * Checks that it is a sandbox.
     *
     * @throws IllegalArgumentException if it could be reached from elsewhere, or be taken for the real provider
     */
    public SandboxConfig {
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException("the sandbox provider listens on a loopback address only, not on " + address);
        }
        if (!apiKey.startsWith(TEST_KEY) || apiKey.length() == TEST_KEY.length()) {
            throw new IllegalArgumentException("the sandbox provider takes a key that begins with " + TEST_KEY);
        }
    }

    /** Without webhooks and without memory. */
    public static SandboxConfig on(int port, String apiKey) {
        return new SandboxConfig(InetAddress.getLoopbackAddress(), port, apiKey, Optional.empty(), Optional.empty());
    }

    public SandboxConfig telling(WebhookTarget target) {
        return new SandboxConfig(address, port, apiKey, Optional.of(target), journal);
    }

    public SandboxConfig rememberingIn(Path file) {
        return new SandboxConfig(address, port, apiKey, webhook, Optional.of(file));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SandboxConfig[" + address + ":" + port + "]";
    }
}
