package io.renewal.payment.stripe;

import com.stripe.model.Refund;
import io.renewal.application.port.out.PaymentRefunds.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The refunds that there are of a payment: ours, and those that people made at the provider. */
record RefundsMade(List<Refund> all) {
    private static final Set<String> GONE = Set.of("succeeded");
    private static final Set<String> UNDERWAY = Set.of("pending", "requires_action");
    private static final Set<String> FAILED = Set.of("failed", "canceled");

    /** Whether they give back that much. */
    Answer answer(long units) {
        long given = sum(GONE);
        long underway = sum(UNDERWAY);
        if (given >= units) {
            return new Answer.Refunded();
        }
        if (given + underway >= units) {
            return new Answer.Processing();
        }
        if (given + underway > 0) {
            return new Answer.NoAnswer("a part was refunded by hand: refund the rest there too");
        }
        return failure().<Answer>map(Answer.Refused::new).orElseGet(() -> new Answer.NoAnswer(Replies.UNREADABLE));
    }

    private long sum(Set<String> states) {
        return all.stream().filter(refund -> isOneOf(states, refund)).mapToLong(Refund::getAmount).sum();
    }

    private Optional<String> failure() {
        return all.stream().filter(refund -> isOneOf(FAILED, refund)).findFirst()
                .map(refund -> Optional.of(Codes.clean(refund.getFailureReason())).filter(reason -> !reason.isEmpty())
                        .orElse("refund_failed"));
    }

    private static boolean isOneOf(Set<String> states, Refund refund) {
        return refund.getStatus() != null && states.contains(refund.getStatus());
    }
}
