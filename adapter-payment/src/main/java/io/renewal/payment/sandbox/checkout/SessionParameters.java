package io.renewal.payment.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.intent.StripeCurrency;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The parts of a new session's parameters that need thought. */
final class SessionParameters {
    static final String[] KNOWN = {"mode", "line_items", "customer", "customer_email", "customer_creation", "client_reference_id",
            "metadata", "payment_intent_data", "setup_intent_data", "payment_method_types", "success_url", "cancel_url", "expires_at",
            "currency", "locale", "ui_mode", "submit_type"};
    static final String SESSION_ID = "{CHECKOUT_SESSION_ID}";
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_LINES = 100;

    private final Form form;

    SessionParameters(Form form) {
        this.form = form;
    }

    String url(String param) {
        String url = form.need(param);
        try {
            URI uri = new URI(url.replace(SESSION_ID, "cs"));
            if (uri.getRawAuthority() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException broken) {
            // refused below, as any other
        }
        throw Refusal.invalid("Not a valid URL").code("url_invalid").param(param);
    }

    long expiresAt(Instant now) {
        long end = form.whole("expires_at").orElse(now.plus(LONGEST).getEpochSecond());
        // Whole seconds, so that half an hour from now is never too short by a fraction.
        if (end < now.plus(SHORTEST).getEpochSecond() || end > now.plus(LONGEST).getEpochSecond()) {
            throw Refusal.invalid("The `expires_at` timestamp must be at least 30 minutes and less than 24 hours from Checkout Session "
                    + "creation.").param("expires_at");
        }
        return end;
    }

    /** Sets what is to be paid, and what for. */
    void takeLines(ObjectNode session) {
        List<String> titles = new ArrayList<>();
        StripeCurrency currency = StripeCurrency.in(form, "line_items[0][price_data][currency]");
        long total = 0;
        for (int i = 0; i < MOST_LINES && form.under("line_items").containsKey(i + "][price_data][currency"); i++) {
            String line = "line_items[" + i + "]";
            if (!StripeCurrency.in(form, line + "[price_data][currency]").equals(currency)) {
                throw Refusal.invalid("All line items must have the same currency.").param(line + "[price_data][currency]");
            }
            form.need(line + "[price_data][unit_amount]");
            long amount = form.whole(line + "[price_data][unit_amount]").orElseThrow();
            long quantity = form.whole(line + "[quantity]").orElse(1L);
            if (amount < 0 || quantity < 1) {
                throw Refusal.invalid("Invalid non-negative integer").code("parameter_invalid_integer").param(line);
            }
            total = Math.addExact(total, Math.multiplyExact(amount, quantity));
            titles.add(form.need(line + "[price_data][product_data][name]"));
        }
        session.put("currency", currency.code()).put("amount_subtotal", total)
                .put("amount_total", currency.charging(total, "line_items")).put(Sessions.TITLE, String.join(", ", titles));
    }
}
