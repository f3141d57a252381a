package io.renewal.application.testkit;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.port.out.PaymentRefunds.Answer;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;

/** A payment that the {@link FakeProvider} knows of; guarded by it. */
final class FakePayment {
    final Charge charge;
    final WebAddress page;
    State state;
    int taken;
    int refunded;
    boolean refundable = true;

    /** How it stands. */
    enum State {
        UNCONFIRMED, AWAITS_CUSTOMER, PAID, DECLINED, VOIDED
    }

    FakePayment(Charge charge, WebAddress page) {
        this.charge = charge;
        this.page = page;
        this.state = charge.tender() instanceof Tender.Page ? State.AWAITS_CUSTOMER : State.UNCONFIRMED;
    }

    Standing confirm() {
        if (state == State.UNCONFIRMED && charge.tender() instanceof Tender.Card card) {
            if (card.card().equals(FakeProvider.ASKING_CARD)) {
                state = State.AWAITS_CUSTOMER;
            } else if (FakeProvider.answerOf(card.card()) instanceof PaymentAnswer.Declined) {
                state = State.DECLINED;
            } else {
                take();
            }
        }
        return standing();
    }

    void customerPays() {
        if (state == State.AWAITS_CUSTOMER) {
            take();
        }
    }

    void take() {
        state = State.PAID;
        taken++;
    }

    Standing withdraw() {
        if (state != State.PAID) {
            state = State.VOIDED;
        }
        return standing();
    }

    Answer refund() {
        if (!refundable) {
            return new Answer.Refused("charge_disputed");
        }
        refunded = taken;
        return new Answer.Refunded();
    }

    Standing standing() {
        return switch (state) {
            case UNCONFIRMED -> new Standing.Unconfirmed();
            case AWAITS_CUSTOMER -> new Standing.AwaitsCustomer(page);
            case PAID -> new Standing.Definite(new PaymentAnswer.Paid());
            case DECLINED -> new Standing.Definite(new PaymentAnswer.Declined(FakeProvider.NO_FUNDS));
            case VOIDED -> new Standing.Definite(new PaymentAnswer.Voided());
        };
    }
}
