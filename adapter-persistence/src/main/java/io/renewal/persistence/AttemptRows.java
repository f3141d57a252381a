package io.renewal.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.domain.payment.AtProvider;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.Tender.CardKeeping;
import io.renewal.domain.payment.WebAddress;
import io.renewal.domain.payment.Withdrawal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads the attempts of an order, which come as one array of rows beside it. */
record AttemptRows(List<PaymentAttempt> all) {
    static AttemptRows of(String array) {
        return new AttemptRows(Json.items(array).map(AttemptRows::attempt).toList());
    }

    List<Ended> ended() {
        return all.stream().filter(Ended.class::isInstance).map(Ended.class::cast).toList();
    }

    /** The one that has no answer yet. */
    Pending pending() {
        return all.stream().filter(Pending.class::isInstance).map(Pending.class::cast).findFirst().orElseThrow();
    }

    private static PaymentAttempt attempt(JsonNode row) {
        return switch (Words.constant(AttemptStatus.class, row.get("status").textValue())) {
            case PENDING -> new Pending(row.get("number").intValue(), tender(row), instant(row, "started_at"), instant(row, "open_until"),
                    new AtProvider(payment(row), text(row, "page").map(WebAddress::new),
                            text(row, "withdrawal").map(word -> Words.constant(Withdrawal.class, word))));
            case PAID -> ended(row, new PaymentAnswer.Paid());
            case VOIDED -> ended(row, new PaymentAnswer.Voided());
            case DECLINED -> ended(row, new PaymentAnswer.Declined(new DeclineReason(row.get("decline_reason").textValue())));
        };
    }

    private static Ended ended(JsonNode row, PaymentAnswer answer) {
        return new Ended(row.get("number").intValue(), method(row), instant(row, "started_at"), payment(row), answer,
                instant(row, "ended_at"));
    }

    private static Tender tender(JsonNode row) {
        Optional<WebAddress> returnTo = text(row, "return_to").map(WebAddress::new);
        return switch (method(row)) {
            case BALANCE -> Tender.BALANCE;
            case CARD -> new Tender.Card(text(row, "card_id").map(CardId::new).orElseThrow(), returnTo);
            case HOSTED -> new Tender.Page(returnTo.orElseThrow(),
                    row.get("keeps_card").booleanValue() ? CardKeeping.KEPT : CardKeeping.FORGOTTEN);
        };
    }

    private static PaymentMethod method(JsonNode row) {
        return Words.constant(PaymentMethod.class, row.get("method").textValue());
    }

    private static Optional<ProviderReference> payment(JsonNode row) {
        return text(row, "payment").map(ProviderReference::new);
    }

    private static Optional<String> text(JsonNode row, String column) {
        return Optional.ofNullable(row.get(column).textValue());
    }

    private static Instant instant(JsonNode row, String column) {
        return OffsetDateTime.parse(row.get(column).textValue()).toInstant();
    }
}
