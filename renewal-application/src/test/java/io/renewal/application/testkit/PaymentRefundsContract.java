package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentRefunds.Answer;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.application.testkit.ProviderRig.Loss;
import io.renewal.application.testkit.ProviderRig.Step;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender.CardKeeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@code PaymentRefunds} promises. */
public abstract class PaymentRefundsContract extends ProviderContract {
    private static final Answer REFUNDED = new Answer.Refunded();

    @Test
    void whatWasPaidIsGivenBackOnce() {
        Charge charge = byCard(CardKind.GOOD);
        ProviderReference payment = paid(charge);
        assertEquals(REFUNDED, refund(charge, payment));
        assertEquals(REFUNDED, refund(charge, payment));
        assertGivenBackOnce();
    }

    @Test
    void alsoWhenTheProviderHasForgottenItNothingIsGivenBackTwice() {
        Charge charge = byCard(CardKind.GOOD);
        ProviderReference payment = paid(charge);
        assertEquals(REFUNDED, refund(charge, payment));
        rig.forgetKeys();
        assertEquals(REFUNDED, refund(charge, payment));
        assertGivenBackOnce();
    }

    @Test
    void whatWasPaidOnAPageIsGivenBack() {
        Charge charge = onPage(CardKeeping.FORGOTTEN);
        ProviderReference payment = prepared(charge).payment();
        rig.pay(prepared(charge).page().orElseThrow());
        assertEquals(REFUNDED, refund(charge, payment));
        assertEquals(REFUNDED, refund(charge, payment));
        assertGivenBackOnce();
    }

    @ParameterizedTest
    @EnumSource
    void aRefundThatGotNoAnswerIsAskedForAgain(Loss loss) {
        Charge charge = byCard(CardKind.GOOD);
        ProviderReference payment = paid(charge);
        rig.loseAnswer(Step.REFUND, loss);
        assertInstanceOf(Answer.NoAnswer.class, refund(charge, payment));
        rig.forgetKeys();
        assertEquals(REFUNDED, refund(charge, payment));
        assertGivenBackOnce();
    }

    @Test
    void aRefundMayTakeAWhile() {
        Charge charge = byCard(CardKind.REFUNDED_LATER);
        ProviderReference payment = paid(charge);
        assertEquals(new Answer.Processing(), refund(charge, payment));
        assertEquals(new Answer.Processing(), refund(charge, payment));
        rig.settleRefunds();
        assertEquals(REFUNDED, refund(charge, payment));
        assertGivenBackOnce();
    }

    @Test
    void aRefundThatFailsIsRefusedAndStaysSo() {
        Charge charge = byCard(CardKind.REFUND_FAILS);
        ProviderReference payment = paid(charge);
        assertEquals(REFUNDED, refund(charge, payment));
        rig.settleRefunds();
        assertInstanceOf(Answer.Refused.class, refund(charge, payment));
        rig.forgetKeys();
        assertInstanceOf(Answer.Refused.class, refund(charge, payment));
        assertEquals(1, rig.paymentsKept());
        assertEquals(0, rig.refundsMade());
    }

    @Test
    void ofAPaymentThatItDoesNotKnowNothingIsSaid() {
        for (String unknown : new String[]{"pi_unknown", "cs_unknown", "unknown"}) {
            assertInstanceOf(Answer.NoAnswer.class, refund(byCard(CardKind.GOOD), new ProviderReference(unknown)));
        }
    }

    @Test
    void whatWasNeverPaidIsNotRefunded() {
        Charge charge = byCard(CardKind.GOOD);
        assertInstanceOf(Answer.NoAnswer.class, refund(charge, prepared(charge).payment()));
        Charge onPage = onPage(CardKeeping.FORGOTTEN);
        assertInstanceOf(Answer.NoAnswer.class, refund(onPage, prepared(onPage).payment()));
        assertEquals(0, rig.refundsMade());
    }

    private Answer refund(Charge charge, ProviderReference payment) {
        return rig.refunds().refund(charge.id().orderId(), payment, charge.amount());
    }

    private void assertGivenBackOnce() {
        assertEquals(0, rig.paymentsKept());
        assertEquals(1, rig.refundsMade());
    }
}
