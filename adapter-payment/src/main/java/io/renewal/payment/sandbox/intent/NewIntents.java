package io.renewal.payment.sandbox.intent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Metadata;
import io.renewal.payment.sandbox.card.Cards;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.List;
import java.util.Set;

/** New payment intents from the parameters of a request. */
final class NewIntents {
    static final String[] KNOWN = {"amount", "currency", "customer", "description", "metadata", "payment_method", "payment_method_types",
            "automatic_payment_methods", "confirm", "off_session", "return_url", "setup_future_usage", "capture_method",
            "confirmation_method", "receipt_email", "statement_descriptor", "statement_descriptor_suffix", "error_on_requires_action"};
    /** Says on the intent that it may be paid by ways that send the customer elsewhere. */
    static final String REDIRECTS = "_redirects";
    private static final List<String> TEXTS = List.of("description", "receipt_email", "statement_descriptor", "statement_descriptor_suffix",
            "setup_future_usage");
    private static final Set<String> USAGES = Set.of("on_session", "off_session");

    private final String site;

    NewIntents(String site) {
        this.site = site;
    }

    ObjectNode from(Form form, Change books) {
        form.need("amount");
        StripeCurrency currency = StripeCurrency.in(form, "currency");
        long amount = currency.charging(form.whole("amount").orElseThrow(), "amount");
        refuseUnlessAmong(form, "capture_method", Set.of("automatic", "automatic_async"));
        refuseUnlessAmong(form, "confirmation_method", Set.of("automatic"));
        refuseUnlessAmong(form, "setup_future_usage", USAGES);
        ObjectNode intent = books.open(Kind.PAYMENT_INTENT).put("amount", amount).put("currency", currency.code())
                .put(NextAction.SITE, site);
        intent.put("client_secret", books.newId(intent.path("id").textValue() + "_secret_"));
        TEXTS.forEach(field -> form.text(field).ifPresent(text -> intent.put(field, text)));
        form.text("customer").ifPresent(id -> intent.put("customer",
                books.named(Kind.CUSTOMER, id, "customer").path("id").textValue()));
        Metadata.take(form, "metadata", intent);
        takeWays(form, intent);
        form.text("payment_method").ifPresent(id -> takeMethod(id, intent, books));
        return intent;
    }

    /** The payment method to confirm with. */
    static void takeMethod(String id, ObjectNode intent, Change books) {
        ObjectNode method = Cards.resolve(id, books);
        Cards.refuseUnlessUsable(method, Json.text(intent, "customer"));
        intent.put("payment_method", method.path("id").textValue());
        IntentState.REQUIRES_CONFIRMATION.enter(intent);
    }

    /** Without a word about it, Stripe allows all ways that the dashboard enables, also those that send the customer elsewhere. */
    private static void takeWays(Form form, ObjectNode intent) {
        List<String> types = form.list("payment_method_types");
        boolean isAutomatic = form.text("automatic_payment_methods[enabled]").map(Boolean::parseBoolean).orElse(types.isEmpty());
        String redirects = form.text("automatic_payment_methods[allow_redirects]").orElse("always");
        if (isAutomatic && !types.isEmpty()) {
            throw Refusal.invalid("You may only specify one of these parameters: automatic_payment_methods, payment_method_types.");
        }
        if (!types.isEmpty() && !types.equals(List.of("card"))) {
            throw Refusal.invalid("The sandbox knows the payment method type card only.").param("payment_method_types");
        }
        if (isAutomatic) {
            intent.putObject("automatic_payment_methods").put("allow_redirects", redirects).put("enabled", true);
        }
        intent.put(REDIRECTS, isAutomatic && redirects.equals("always"));
    }

    private static void refuseUnlessAmong(Form form, String param, Set<String> allowed) {
        form.text(param).filter(value -> !allowed.contains(value)).ifPresent(value -> {
            throw Refusal.invalid("Invalid " + param + ": must be one of " + String.join(", ", allowed) + " in the sandbox.").param(param);
        });
    }
}
