package io.renewal.server.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.renewal.payment.sandbox.SandboxConfig;
import io.renewal.payment.sandbox.SandboxControls;
import io.renewal.payment.sandbox.SandboxProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** A payment provider that lives on when a server is killed. */
final class ProviderElsewhere implements AutoCloseable {
    /** Can be saved, and pays whatever is asked. */
    static final String GOOD_CARD = "pm_card_visa";
    /** Can be saved, and pays nothing. */
    static final String FAILING_CARD = "pm_card_chargeCustomerFail";

    private static final String KEY = "sk_test_elsewhere";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SandboxProvider provider = SandboxProvider.start(SandboxConfig.on(0, KEY), InstantSource.system(),
            new SplittableRandom(1));
    private final HttpClient http = HttpClient.newHttpClient();

    /** Environment variables of a sandbox server that takes it for the real one. */
    Map<String, String> settings() {
        return Map.of("RENEWAL_PAYMENT_PROVIDER_KEY", KEY, "RENEWAL_PAYMENT_PROVIDER_ADDRESS", provider.address().toString());
    }

    SandboxControls controls() {
        return provider.controls();
    }

    /** A customer with a test card, under the name that the provider has for them. */
    String customerWith(String card) {
        String customer = send(request("/v1/customers").POST(BodyPublishers.noBody())).path("id").asText();
        send(request("/v1/payment_methods/" + card + "/attach").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("customer=" + customer)));
        return customer;
    }

    /** How often money was taken for each order. */
    Map<String, Integer> taken() {
        Map<String, Integer> taken = new HashMap<>();
        String after = "";
        JsonNode page;
        do {
            page = send(request("/v1/charges?limit=100" + after).GET());
            for (JsonNode charge : page.path("data")) {
                after = "&starting_after=" + charge.path("id").asText();
                if (charge.path("paid").asBoolean()) {
                    taken.merge(charge.path("metadata").path("renewal_order").asText(), 1, Integer::sum);
                }
            }
        } while (page.path("has_more").asBoolean());
        return taken;
    }

    @Override
    public void close() {
        http.close();
        provider.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(provider.address().resolve(path)).header("Authorization", "Bearer " + KEY);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
