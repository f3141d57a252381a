package io.renewal.payment.sandbox.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Listing;
import io.renewal.payment.sandbox.book.Metadata;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.List;

/** What is asked of customers. */
public final class Customers {
    private static final List<String> TEXTS = List.of("name", "email", "description", "phone");
    private static final String[] KNOWN = {"name", "email", "description", "phone", "metadata", "invoice_settings", "preferred_locales"};
    private static final String DELETED = "deleted";

    private Customers() {}

    public static Answer create(Call call, Change books) {
        ObjectNode customer = books.open(Kind.CUSTOMER);
        take(call.knowing(KNOWN), customer, books);
        books.keep(customer);
        books.tell("customer.created", customer);
        return Shown.answer(call, books, customer);
    }

    public static Answer retrieve(Call call, Change books) {
        call.knowing();
        ObjectNode customer = books.get(Kind.CUSTOMER, call.id());
        return customer.has(DELETED) ? Answer.ok(tombstone(call.id())) : Shown.answer(call, books, customer);
    }

    public static Answer update(Call call, Change books) {
        ObjectNode customer = books.alive(Kind.CUSTOMER, call.id());
        take(call.knowing(KNOWN), customer, books);
        books.keep(customer);
        books.tell("customer.updated", customer);
        return Shown.answer(call, books, customer);
    }

    /** It can still be read, as one that is deleted. Its payment methods are detached. */
    public static Answer delete(Call call, Change books) {
        ObjectNode customer = books.alive(Kind.CUSTOMER, call.id());
        books.keep(customer.put(DELETED, true));
        books.newestFirst(Kind.PAYMENT_METHOD, method -> Json.is(method, "customer", call.id()))
                .forEach(method -> books.keep(method.putNull("customer").put("_spent", true)));
        books.tell("customer.deleted", customer);
        return Answer.ok(tombstone(call.id()));
    }

    public static Answer list(Call call, Change books) {
        Form form = call.knowing("email", "limit", "starting_after");
        return Listing.answer(call, books, "/v1/customers", books.newestFirst(Kind.CUSTOMER, customer -> !customer.has(DELETED)
                && form.text("email").map(email -> Json.is(customer, "email", email)).orElse(true)));
    }

    private static void take(Form form, ObjectNode customer, Change books) {
        TEXTS.forEach(field -> form.text(field).ifPresent(text -> customer.put(field, text)));
        Metadata.take(form, "metadata", customer);
        form.text("invoice_settings[default_payment_method]").ifPresent(method -> {
            ObjectNode saved = books.named(Kind.PAYMENT_METHOD, method, "invoice_settings[default_payment_method]");
            if (!Json.text(saved, "customer").equals(Json.text(customer, "id"))) {
                throw Refusal.invalid("The customer does not have a payment method with the ID " + method
                        + ". The payment method must be attached to the customer.").code("resource_missing")
                        .param("invoice_settings[default_payment_method]");
            }
            customer.withObject("/invoice_settings").put("default_payment_method", method);
        });
    }

    private static ObjectNode tombstone(String id) {
        return Json.object().put("id", id).put("object", Kind.CUSTOMER.stripeName()).put(DELETED, true);
    }
}
