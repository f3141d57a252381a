package io.renewal.server.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.domain.payment.WebAddress;
import io.renewal.payment.sandbox.SandboxConfig;
import io.renewal.payment.sandbox.SandboxControls;
import io.renewal.payment.sandbox.SandboxProvider;
import io.renewal.payment.sandbox.webhook.WebhookTarget;
import io.renewal.payment.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;

/** The provider of a trial, as customers see it in their browsers and as auditors see it. */
final class Bank implements AutoCloseable {
    static final String KEY = "sk_test_faults";
    private static final HttpClient BROWSER = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SandboxProvider provider;

    /** @param seed what its ids are made of; no other provider has the same */
    Bank(InstantSource time, long seed) {
        provider = SandboxProvider.start(SandboxConfig.on(0, KEY), time, new SplittableRandom(seed));
    }

    URI address() {
        return provider.address();
    }

    SandboxControls controls() {
        return provider.controls();
    }

    void calls(WebhookTarget target) {
        provider.tell(target);
    }

    /** A customer presses a button. */
    void press(WebAddress page, String button) {
        send(HttpRequest.newBuilder(URI.create(page.value())).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=" + button)));
    }

    /** What is processing comes to its end. */
    void decides(boolean pays) {
        list("payment_intents").stream().filter(intent -> Json.is(intent, "status", "processing")).map(intent -> intent.path("id").asText())
                .forEach(intent -> {
                    if (pays) {
                        controls().pay(intent);
                    } else {
                        controls().decline(intent);
                    }
                });
    }

    /** How often money was taken, whatever became of it. */
    long charges() {
        return list("charges").stream().filter(charge -> charge.path("paid").asBoolean()).count();
    }

    /** What was taken and not given back; in hundredths. */
    long kept() {
        return list("charges").stream().filter(charge -> charge.path("paid").asBoolean())
                .mapToLong(charge -> charge.path("amount").asLong() - charge.path("amount_refunded").asLong()).sum();
    }

    /** Whether somebody still has to be called. */
    boolean hasCallsToMake() {
        return list("events").stream().anyMatch(event -> event.path("pending_webhooks").asInt() > 0);
    }

    /** All there are: no trial makes a hundred. */
    private List<JsonNode> list(String what) {
        JsonNode page = Json.read(send(HttpRequest.newBuilder(address().resolve("/v1/" + what + "?limit=100"))
                .header("Authorization", "Bearer " + KEY)));
        if (!page.path("data").isArray() || page.path("has_more").asBoolean()) {
            throw new AssertionError(page.toString());
        }
        return page.path("data").valueStream().toList();
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        provider.close();
    }
}
