package io.renewal.application.testkit;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.port.out.PaymentRefunds.Answer;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import java.util.Optional;

/** A payment that the {@link FakeProvider} knows of; guarded by it. */
final class FakePayment {
    private static final Standing PAID = new Standing.Definite(new PaymentAnswer.Paid());
    private static final Standing VOIDED = new Standing.Definite(new PaymentAnswer.Voided());

    final Charge charge;
    final WebAddress page;
    private final CardKind card;
    private Standing standing;
    private Optional<Answer> refund = Optional.empty();
    private int taken;

    /** @param card what it is, or will be, paid with */
    FakePayment(Charge charge, WebAddress page, CardKind card) {
        this.charge = charge;
        this.page = page;
        this.card = card;
        this.standing = isOnPage() ? new Standing.AwaitsCustomer(page) : new Standing.Unconfirmed();
    }

    Standing standing() {
        return standing;
    }

    /** How often its money was taken. */
    int taken() {
        return taken;
    }

    /** How often its money was given back. */
    int givenBack() {
        return refund.filter(Answer.Refunded.class::isInstance).isPresent() ? taken : 0;
    }

    boolean isOnPage() {
        return charge.tender() instanceof Tender.Page;
    }

    Standing confirm() {
        if (standing instanceof Standing.Unconfirmed) {
            switch (card) {
                case WITHOUT_FUNDS -> decline(FakeProvider.NO_FUNDS);
                case BANK_ASKS -> ask();
                default -> take();
            }
        }
        return standing;
    }

    private void ask() {
        if (charge.tender() instanceof Tender.Card(var _, var returnTo) && returnTo.isPresent()) {
            standing = new Standing.AwaitsCustomer(page);
        } else {
            decline(DeclineReason.AUTHENTICATION_REQUIRED);
        }
    }

    /** A bank takes its time. */
    Standing leaveOpen() {
        standing = new Standing.Processing();
        return standing;
    }

    boolean awaitsCustomer() {
        return standing instanceof Standing.AwaitsCustomer;
    }

    void take() {
        standing = PAID;
        taken++;
    }

    void decline(DeclineReason reason) {
        standing = new Standing.Definite(new PaymentAnswer.Declined(reason));
    }

    Standing withdraw() {
        if (!standing.equals(PAID) && !(standing instanceof Standing.Processing)) {
            standing = VOIDED;
        }
        return standing;
    }

    Answer refund() {
        if (refund.isEmpty() && taken == 0) {
            return new Answer.NoAnswer("nothing was paid");
        }
        Answer answer = refund.orElse(card == CardKind.REFUNDED_LATER ? new Answer.Processing() : new Answer.Refunded());
        refund = Optional.of(answer);
        return answer;
    }

    void refuseRefund(String reason) {
        refund = Optional.of(new Answer.Refused(reason));
    }

    /** What is underway with a refund comes to its end. */
    void settleRefund() {
        if (card == CardKind.REFUND_FAILS && refund.isPresent()) {
            refuseRefund("expired_or_canceled_card");
        } else if (refund.filter(Answer.Processing.class::isInstance).isPresent()) {
            refund = Optional.of(new Answer.Refunded());
        }
    }
}
