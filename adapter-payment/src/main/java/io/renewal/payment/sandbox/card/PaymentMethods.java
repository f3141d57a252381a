package io.renewal.payment.sandbox.card;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Listing;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.List;

/** What is asked of payment methods. */
public final class PaymentMethods {
    private PaymentMethods() {}

    public static Answer retrieve(Call call, Change books) {
        call.knowing();
        return Shown.answer(call, books, books.get(Kind.PAYMENT_METHOD, call.id()));
    }

    public static Answer list(Call call, Change books) {
        String customer = call.knowing("customer", "type", "limit", "starting_after").need("customer");
        return Listing.answer(call, books, "/v1/payment_methods", savedFor(customer, books));
    }

    public static Answer listOfCustomer(Call call, Change books) {
        call.knowing("type", "limit", "starting_after");
        books.alive(Kind.CUSTOMER, call.id());
        return Listing.answer(call, books, "/v1/customers/" + call.id() + "/payment_methods", savedFor(call.id(), books));
    }

    /** Saves it for the customer, if the bank has nothing against it. */
    public static Answer attach(Call call, Change books) {
        String customer = call.knowing("customer").need("customer");
        books.named(Kind.CUSTOMER, customer, "customer");
        ObjectNode method = TestCard.named(call.id()).map(card -> Cards.open(card, books))
                .orElseGet(() -> books.get(Kind.PAYMENT_METHOD, call.id()));
        if (Json.text(method, "customer").isPresent()) {
            throw Refusal.invalid("The payment method you provided has already been attached to a customer.").kept();
        }
        Cards.refuseIfSpent(method);
        return Cards.of(method).refusesToBeSaved().map(PaymentMethods::declined).orElseGet(() -> {
            Cards.save(method, customer, books);
            return Shown.answer(call, books, method);
        });
    }

    /** Takes it from its customer. It cannot be used again. */
    public static Answer detach(Call call, Change books) {
        call.knowing();
        ObjectNode method = books.get(Kind.PAYMENT_METHOD, call.id());
        if (Json.text(method, "customer").isEmpty()) {
            throw Refusal.invalid("The payment method you provided is not attached to a customer so detachment is impossible.").kept();
        }
        method.putNull("customer").put(Cards.SPENT, true);
        books.keep(method);
        books.tell("payment_method.detached", method);
        return Shown.answer(call, books, method);
    }

    private static List<ObjectNode> savedFor(String customer, Change books) {
        return books.newestFirst(Kind.PAYMENT_METHOD, method -> Json.is(method, "customer", customer));
    }

    private static Answer declined(Decline decline) {
        ObjectNode body = Json.object();
        body.set("error", decline.error());
        return new Answer(402, Json.write(body));
    }
}
