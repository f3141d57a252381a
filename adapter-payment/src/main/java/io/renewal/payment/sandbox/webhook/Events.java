package io.renewal.payment.sandbox.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Shown;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Json;
import java.net.URI;

/** What is asked of events and of the endpoint they go to. */
public final class Events {
    private Events() {}

    public static Answer retrieve(Call call, Change books) {
        call.knowing();
        return Shown.answer(call, books, books.get(Kind.EVENT, call.id()));
    }

    /** Shows the endpoint that is configured, and no other one. */
    public static void register(URI url, Change books) {
        boolean isKnown = !books.newestFirst(Kind.WEBHOOK_ENDPOINT, known -> Json.is(known, "url", url.toString())).isEmpty();
        if (isKnown) {
            return;
        }
        ObjectNode endpoint = books.open(Kind.WEBHOOK_ENDPOINT).put("url", url.toString());
        books.keep(endpoint);
    }
}
