package io.renewal.payment.stripe;

import com.stripe.Stripe;
import com.stripe.exception.ApiConnectionException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends each call in time, however slowly the answer trickles: the library's own client limits each read, and not the whole. It also keeps
 * all idle connections, where the library's keeps five, and by itself sends nothing twice but questions. Callers wait on their own, virtual, threads.
 */
final class DeadlineClient extends HttpClient {
    private final Duration deadline;
    private final java.net.http.HttpClient http;

    DeadlineClient(Duration deadline) {
        this.deadline = deadline;
        // One connection per call in flight: HTTP/2 would put all on one, which takes some hundred calls and refuses the others.
        http = java.net.http.HttpClient.newBuilder().version(java.net.http.HttpClient.Version.HTTP_1_1).connectTimeout(deadline)
                .executor(Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("provider-answer").factory())).build();
    }

    @Override
    public StripeResponse request(StripeRequest request) throws ApiConnectionException {
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(plain(request),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
            return new StripeResponse(response.statusCode(), headers(response), response.body());
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new ApiConnectionException("no answer in time", late);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("stopped", stopped);
        } catch (ExecutionException broken) {
            throw new ApiConnectionException("no answer", broken.getCause());
        }
    }

    /** In small letters: the library compares names in the default locale, where a capital I may have another small one. */
    private static HttpHeaders headers(HttpResponse<String> response) {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        return HttpHeaders.of(headers);
    }

    private static HttpRequest plain(StripeRequest request) {
        HttpRequest.BodyPublisher body = request.content() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.content().byteArrayContent());
        HttpRequest.Builder plain = HttpRequest.newBuilder(URI.create(request.url().toString())).method(request.method().name(), body);
        request.headers().map().forEach((name, values) -> plain.setHeader(name, String.join(",", values)));
        return plain.setHeader("User-Agent", "Stripe/v1 JavaBindings/" + Stripe.VERSION).build();
    }
}
