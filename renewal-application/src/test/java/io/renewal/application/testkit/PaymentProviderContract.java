package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.application.testkit.ProviderRig.Loss;
import io.renewal.application.testkit.ProviderRig.Step;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.ProviderReference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@code PaymentProvider} promises of payments by card. */
public abstract class PaymentProviderContract extends ProviderContract {
    @Test
    void preparingMovesNoMoney() {
        Preparation.Prepared prepared = prepared(byCard(CardKind.GOOD));
        assertEquals(Optional.empty(), prepared.page());
        assertStands(new Standing.Unconfirmed(), prepared.payment());
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void preparingTwiceMakesOnePayment() {
        Charge charge = byCard(CardKind.GOOD);
        assertEquals(prepared(charge), prepared(charge));
    }

    @Test
    void anotherAttemptIsAnotherPayment() {
        Charge first = byCard(CardKind.GOOD);
        Charge second = new Charge(new AttemptId(first.id().orderId(), 2), first.customer(), first.amount(), first.purpose(),
                first.tender(), first.startedAt());
        assertNotEquals(prepared(first).payment(), prepared(second).payment());
    }

    @Test
    void aConfirmedPaymentIsPaidOnce() {
        Charge charge = byCard(CardKind.GOOD);
        ProviderReference payment = paid(charge);
        assertEquals(PAID, rig.payments().confirm(charge, payment));
        assertStands(PAID, payment);
        assertEquals(1, rig.paymentsKept());
    }

    @Test
    void aDeclinedCardPaysNothing() {
        Charge charge = byCard(CardKind.WITHOUT_FUNDS);
        ProviderReference payment = prepared(charge).payment();
        assertEquals(declined("insufficient_funds"), rig.payments().confirm(charge, payment));
        assertStands(declined("insufficient_funds"), payment);
        assertEquals(declined("insufficient_funds"), rig.payments().confirm(charge, payment));
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void aCardThatNobodyKnowsIsRefused() {
        assertInstanceOf(Preparation.Refused.class, rig.payments().prepare(byCard(CardKind.UNKNOWN)));
    }

    @Test
    void ofAPaymentThatItDoesNotKnowNothingIsSaid() {
        for (String unknown : List.of("pi_unknown", "cs_unknown", "unknown")) {
            ProviderReference payment = new ProviderReference(unknown);
            assertInstanceOf(Standing.NoAnswer.class, rig.payments().look(payment));
            assertInstanceOf(Standing.NoAnswer.class, rig.payments().withdraw(payment));
            assertInstanceOf(Standing.NoAnswer.class, rig.payments().confirm(byCard(CardKind.GOOD), payment));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPreparationThatGotNoAnswerIsAskedForAgain(Loss loss) {
        Charge charge = byCard(CardKind.GOOD);
        rig.loseAnswer(Step.PREPARE_CARD, loss);
        assertInstanceOf(Preparation.NoAnswer.class, rig.payments().prepare(charge));
        paid(charge);
        assertEquals(1, rig.paymentsKept());
    }

    @ParameterizedTest
    @EnumSource
    void aConfirmationThatGotNoAnswerIsLookedUp(Loss loss) {
        ProviderReference payment = confirmedInVain(byCard(CardKind.GOOD), loss);
        assertStands(loss == Loss.IT_HAPPENED ? PAID : new Standing.Unconfirmed(), payment);
    }

    @ParameterizedTest
    @EnumSource
    void aConfirmationThatGotNoAnswerMayBeAskedForAgain(Loss loss) {
        Charge charge = byCard(CardKind.GOOD);
        ProviderReference payment = confirmedInVain(charge, loss);
        assertEquals(PAID, rig.payments().confirm(charge, payment));
        assertEquals(1, rig.paymentsKept());
    }

    @ParameterizedTest
    @EnumSource
    void alsoWhenTheProviderHasForgottenItNoMoneyIsTakenTwice(Loss loss) {
        Charge charge = byCard(CardKind.GOOD);
        ProviderReference payment = confirmedInVain(charge, loss);
        rig.forgetKeys();
        assertEquals(PAID, rig.payments().confirm(charge, payment));
        assertEquals(1, rig.paymentsKept());
    }

    @ParameterizedTest
    @EnumSource
    void aDeclineThatNobodyHeardIsFoundLater(Loss loss) {
        Charge charge = byCard(CardKind.WITHOUT_FUNDS);
        ProviderReference payment = confirmedInVain(charge, loss);
        assertEquals(declined("insufficient_funds"), rig.payments().confirm(charge, payment));
        assertStands(declined("insufficient_funds"), payment);
    }

    @Test
    void aLookThatGotNoAnswerChangesNothing() {
        ProviderReference payment = prepared(byCard(CardKind.GOOD)).payment();
        rig.loseAnswer(Step.LOOK_AT_CARD, Loss.IT_HAPPENED);
        assertInstanceOf(Standing.NoAnswer.class, rig.payments().look(payment));
        assertStands(new Standing.Unconfirmed(), payment);
    }

    @Test
    void whatIsWithdrawnNeverPays() {
        Charge charge = byCard(CardKind.GOOD);
        ProviderReference payment = prepared(charge).payment();
        assertEquals(VOIDED, rig.payments().withdraw(payment));
        assertEquals(VOIDED, rig.payments().withdraw(payment));
        assertEquals(VOIDED, rig.payments().confirm(charge, payment));
        assertStands(VOIDED, payment);
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void whatIsPaidCannotBeWithdrawn() {
        ProviderReference payment = paid(byCard(CardKind.GOOD));
        assertEquals(PAID, rig.payments().withdraw(payment));
        assertEquals(1, rig.paymentsKept());
    }

    @Test
    void whatIsDeclinedMayBeWithdrawn() {
        Charge charge = byCard(CardKind.WITHOUT_FUNDS);
        ProviderReference payment = prepared(charge).payment();
        rig.payments().confirm(charge, payment);
        assertNotEquals(PAID, assertInstanceOf(Standing.Definite.class, rig.payments().withdraw(payment)));
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawalThatGotNoAnswerIsAskedForAgain(Loss loss) {
        ProviderReference payment = prepared(byCard(CardKind.GOOD)).payment();
        rig.loseAnswer(Step.WITHDRAW_CARD, loss);
        assertInstanceOf(Standing.NoAnswer.class, rig.payments().withdraw(payment));
        assertStands(loss == Loss.IT_HAPPENED ? VOIDED : new Standing.Unconfirmed(), payment);
        assertEquals(VOIDED, rig.payments().withdraw(payment));
    }

    @Test
    void nothingIsAskedInATransaction() {
        Charge charge = byCard(CardKind.GOOD);
        ProviderReference payment = prepared(charge).payment();
        List<Function<ProviderReference, Object>> calls = List.of(_ -> rig.payments().prepare(charge),
                each -> rig.payments().confirm(charge, each), each -> rig.payments().look(each), each -> rig.payments().withdraw(each),
                each -> rig.refunds().refund(new OrderId(new UUID(1, 1)), each, TWELVE), _ -> rig.cards().open(Examples.GLOBEX),
                _ -> rig.cards().of(customer));
        for (Function<ProviderReference, Object> call : calls) {
            assertThrows(IllegalStateException.class, () -> OpenTransaction.around(() -> call.apply(payment)));
        }
        assertStands(new Standing.Unconfirmed(), payment);
    }

    private ProviderReference confirmedInVain(Charge charge, Loss loss) {
        ProviderReference payment = prepared(charge).payment();
        rig.loseAnswer(Step.CONFIRM, loss);
        assertInstanceOf(Standing.NoAnswer.class, rig.payments().confirm(charge, payment));
        return payment;
    }
}
