package io.renewal.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.LiveStripeResponseGetter;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import jakarta.inject.Inject;

/** The way to the provider. Whatever happens on it is a {@link Reply}. Thread-safe. */
final class StripeApi {
    private final V1Services services;
    private final StripeConfig config;
    private final Replies replies = new Replies();

    @Inject
    StripeApi(StripeConfig config) {
        this.config = config;
        services = new StripeClient(new LiveStripeResponseGetter(new DeadlineClient(config.timeout()))).v1();
    }

    /** A question, or something that may be asked as often as one likes. */
    <T> Reply<T> ask(Call<T> call) {
        return reply(call, options().build());
    }

    /** Something that is done once under its key, as long as the provider remembers that: 24 hours. */
    <T> Reply<T> ask(String key, Call<T> call) {
        return reply(call, options().setIdempotencyKey(key).build());
    }

    // The library throws what it did not foresee when an answer has an unexpected shape.
    private <T> Reply<T> reply(Call<T> call, RequestOptions options) {
        try {
            return new Reply.Got<>(call.make(services, options));
        } catch (StripeException told) {
            return replies.to(told);
        } catch (RuntimeException unreadable) {
            return new Reply.Silent<>(Replies.UNREADABLE);
        }
    }

    private RequestOptions.RequestOptionsBuilder options() {
        return RequestOptions.builder().setApiKey(config.key()).setBaseUrl(config.address().toString()).setMaxNetworkRetries(0);
    }

    /** A call of the library. */
    @FunctionalInterface
    interface Call<T> {
        /**
         * Makes it.
         *
         * @throws StripeException if the provider says no, or nothing
         */
        T make(V1Services services, RequestOptions options) throws StripeException;
    }
}
