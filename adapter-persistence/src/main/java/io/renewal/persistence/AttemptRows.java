package io.renewal.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentAttempt.Ended;
import io.renewal.domain.payment.PaymentAttempt.Pending;
import io.renewal.domain.payment.PaymentMethod;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

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
        Pending started = new Pending(row.get("number").intValue(), Words.constant(PaymentMethod.class, row.get("method").textValue()),
                instant(row, "started_at"));
        return switch (Words.constant(AttemptStatus.class, row.get("status").textValue())) {
            case PENDING -> started;
            case PAID -> started.answered(new PaymentAnswer.Paid(), instant(row, "ended_at"));
            case VOIDED -> started.answered(new PaymentAnswer.Voided(), instant(row, "ended_at"));
            case DECLINED -> started.answered(new PaymentAnswer.Declined(new DeclineReason(row.get("decline_reason").textValue())),
                    instant(row, "ended_at"));
        };
    }

    private static Instant instant(JsonNode row, String column) {
        return OffsetDateTime.parse(row.get(column).textValue()).toInstant();
    }
}
