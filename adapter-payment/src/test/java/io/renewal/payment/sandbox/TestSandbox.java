package io.renewal.payment.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.stripe.StripeClient;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentCreateParams;
import io.renewal.payment.sandbox.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** A running sandbox with its clients: the official one, which tries nothing twice, and plain HTTP. */
final class TestSandbox implements AutoCloseable {
    static final String KEY = "sk_test_renewal";
    private static final int PATIENCE_MILLIS = 20_000;

    final TestTime time;
    final SandboxProvider provider;
    final StripeClient stripe;
    final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestSandbox(TestTime time, SandboxProvider provider) {
        this.time = time;
        this.provider = provider;
        this.stripe = client(PATIENCE_MILLIS);
    }

    static TestSandbox start() {
        return start(new TestTime(), 1, UnaryOperator.identity());
    }

    static TestSandbox start(TestTime time, long seed, UnaryOperator<SandboxConfig> config) {
        return new TestSandbox(time, SandboxProvider.start(config.apply(SandboxConfig.on(0, KEY)), time, new SplittableRandom(seed)));
    }

    StripeClient client(int readTimeoutMillis) {
        return StripeClient.builder().setApiKey(KEY).setApiBase(provider.address().toString()).setMaxNetworkRetries(0)
                .setReadTimeout(readTimeoutMillis).build();
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** An intent for 12.00 EUR by card, unconfirmed. */
    static PaymentIntentCreateParams.Builder twelveEuros() {
        return PaymentIntentCreateParams.builder().setAmount(1200L).setCurrency("eur").addPaymentMethodType("card");
    }

    static PaymentIntentCreateParams.Builder twelveEuros(String paymentMethod) {
        return twelveEuros().setPaymentMethod(paymentMethod);
    }

    String customer() throws Exception {
        return stripe.v1().customers().create(CustomerCreateParams.builder().setName("Acme").build()).getId();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(provider.address().resolve(path)).timeout(Duration.ofMillis(PATIENCE_MILLIS))
                .header("Authorization", "Bearer " + KEY);
    }

    HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What a browser gets, that follows no redirects. */
    HttpResponse<String> open(String url) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    HttpResponse<String> press(String url, String button) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("action=" + button)));
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body());
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow(() -> new AssertionError("no redirect but " + response));
    }

    private static String encode(String... form) {
        List<String> pairs = new ArrayList<>();
        for (String pair : form) {
            int equals = pair.indexOf('=');
            pairs.add(URLEncoder.encode(pair.substring(0, equals), StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return String.join("&", pairs);
    }

    @Override
    public void close() {
        http.shutdownNow();
        provider.close();
    }
}
