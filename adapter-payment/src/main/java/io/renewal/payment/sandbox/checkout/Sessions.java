package io.renewal.payment.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Metadata;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.intent.IntentState;
import io.renewal.payment.sandbox.intent.PaymentIntents;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.List;
import java.util.Set;

/** What is asked of checkout sessions. A session whose time is over is expired before anything else is done with it. */
public final class Sessions {
    /** The path of the page, before the session's id. */
    public static final String PAGE = "/c/pay/";
    /** What the customer pays for. */
    static final String TITLE = "_title";
    private static final List<String> TEXTS = List.of("customer_email", "client_reference_id", "locale", "submit_type",
            "customer_creation");

    private final String site;

    /** The site is where the sandbox's pages are, as in {@code http://127.0.0.1:4242}. */
    public Sessions(String site) {
        this.site = site;
    }

    public Answer create(Call call, Change books) {
        Form form = call.knowing(SessionParameters.KNOWN);
        SessionParameters parameters = new SessionParameters(form);
        boolean isSetup = isSetup(form);
        ObjectNode session = books.open(Kind.CHECKOUT_SESSION).put("mode", isSetup ? "setup" : "payment")
                .put("success_url", parameters.url("success_url")).put("expires_at", parameters.expiresAt(books.now()));
        session.put("url", site + PAGE + session.path("id").textValue());
        form.text("cancel_url").ifPresent(_ -> session.put("cancel_url", parameters.url("cancel_url")));
        form.text("customer").ifPresent(id -> session.put("customer", books.named(Kind.CUSTOMER, id, "customer").path("id").textValue()));
        TEXTS.forEach(field -> form.text(field).ifPresent(text -> session.put(field, text)));
        Metadata.take(form, "metadata", session);
        if (isSetup) {
            session.put("payment_status", "no_payment_required");
            SessionSetup.open(form, session, books);
        } else {
            parameters.takeLines(session);
            SessionPayment.remember(form, session);
        }
        books.keep(session);
        return Shown.answer(call, books, session);
    }

    public static Answer retrieve(Call call, Change books) {
        call.knowing();
        return Shown.answer(call, books, current(call.id(), books));
    }

    /** Ends it: after this, nothing can be paid by it any more. */
    public static Answer expire(Call call, Change books) {
        call.knowing();
        ObjectNode session = current(call.id(), books);
        if (!isOpen(session)) {
            throw Refusal
                    .invalid("Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a status of `"
                            + session.path("status").textValue() + "`.")
                    .kept();
        }
        expire(session, books);
        return Shown.answer(call, books, session);
    }

    /** Expires all whose time is over. */
    public static void expireDue(Change books) {
        long now = books.now().getEpochSecond();
        books.newestFirst(Kind.CHECKOUT_SESSION, session -> isOpen(session) && session.path("expires_at").longValue() <= now)
                .forEach(session -> expire(session, books));
    }

    /** As it is now. */
    static ObjectNode current(String id, Change books) {
        ObjectNode session = books.get(Kind.CHECKOUT_SESSION, id);
        if (isOpen(session) && session.path("expires_at").longValue() <= books.now().getEpochSecond()) {
            expire(session, books);
        }
        return session;
    }

    static boolean isOpen(ObjectNode session) {
        return Json.is(session, "status", "open");
    }

    /** The customer did what it was made for. */
    static void complete(ObjectNode session, String paymentStatus, Change books) {
        session.put("status", "complete").put("payment_status", paymentStatus).putNull("url");
        session.putObject("customer_details").put("email", Json.text(session, "customer_email").orElse("customer@example.com"))
                .put("tax_exempt", "none").putNull("address").putNull("name").putNull("phone").putNull("tax_ids")
                .putNull("business_name").putNull("individual_name");
        books.keep(session);
        books.tell("checkout.session.completed", session);
    }

    private static void expire(ObjectNode session, Change books) {
        session.put("status", "expired").putNull("url");
        Json.text(session, "payment_intent").flatMap(id -> books.find(Kind.PAYMENT_INTENT, id))
                .filter(intent -> IntentState.of(intent).isOpen())
                .ifPresent(intent -> PaymentIntents.cancel(intent, "abandoned", books));
        books.keep(session);
        books.tell("checkout.session.expired", session);
    }

    private static boolean isSetup(Form form) {
        if (!form.text("ui_mode").orElse("hosted_page").equals("hosted_page")) {
            throw Refusal.invalid("The sandbox knows hosted pages only.").param("ui_mode");
        }
        if (!Set.of(List.of(), List.of("card")).contains(form.list("payment_method_types"))) {
            throw Refusal.invalid("The sandbox knows the payment method type card only.").param("payment_method_types");
        }
        return switch (form.need("mode")) {
            case "payment" -> false;
            case "setup" -> true;
            default -> throw Refusal.invalid("Invalid mode: must be one of payment or setup in the sandbox.").param("mode");
        };
    }
}
