package io.renewal.payment.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.renewal.application.port.out.ProviderCallbacks;
import io.renewal.domain.payment.ProviderReference;
import jakarta.inject.Inject;
import java.time.InstantSource;

/**
 * Signed events. Only what names our payment is read of them, whatever version the endpoint was set up with. A payment on a page is known by
 * its session, of which all is told that matters; so events about its intent, which carries our mark, say nothing new.
 */
final class StripeCallbacks implements ProviderCallbacks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StripeConfig config;
    private final InstantSource time;

    @Inject
    StripeCallbacks(StripeConfig config, InstantSource time) {
        this.config = config;
        this.time = time;
    }

    @Override
    public Hint read(String body, String signature) {
        if (!isGenuine(body, CallbackSignature.in(signature))) {
            return new Hint.NotGenuine();
        }
        try {
            JsonNode event = JSON.readTree(body);
            return event.path("type").isTextual() ? hint(event.path("type").textValue(), event.at("/data/object")) : new Hint.NotGenuine();
        } catch (JsonProcessingException broken) {
            return new Hint.NotGenuine();
        }
    }

    private boolean isGenuine(String body, CallbackSignature signature) {
        return signature.isFresh(time.instant(), config.callbackTolerance())
                && config.callbackSecrets().stream().anyMatch(secret -> signature.isOf(body, secret));
    }

    private static Hint hint(String type, JsonNode object) {
        String kind = type.substring(0, Math.max(0, type.indexOf('.')));
        return switch (kind) {
            case "checkout" -> object.path("mode").asText().equals("payment") ? lookAt(object.path("id")) : new Hint.NothingNew();
            case "payment_intent" -> isOfPage(object) ? new Hint.NothingNew() : lookAt(object.path("id"));
            case "charge", "refund" -> ofMoney(object);
            default -> new Hint.NothingNew();
        };
    }

    /** Of a charge, a refund or a dispute. */
    private static Hint ofMoney(JsonNode object) {
        JsonNode recorded = object.path("metadata").path(Marks.PAYMENT);
        if (recorded.isTextual()) {
            return lookAt(recorded);
        }
        return isOfPage(object) ? new Hint.NothingNew() : lookAt(object.path("payment_intent"));
    }

    private static boolean isOfPage(JsonNode object) {
        return object.path("metadata").path(Marks.METHOD).asText().equals(Marks.PAGE);
    }

    private static Hint lookAt(JsonNode id) {
        String reference = id.asText("");
        return reference.isEmpty() ? new Hint.NothingNew() : new Hint.LookAt(new ProviderReference(reference));
    }
}
