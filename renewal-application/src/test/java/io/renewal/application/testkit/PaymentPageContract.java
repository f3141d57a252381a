package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.testkit.ProviderRig.Loss;
import io.renewal.application.testkit.ProviderRig.Step;
import io.renewal.domain.payment.Tender.CardKeeping;
import io.renewal.domain.payment.WebAddress;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@code PaymentProvider} promises of payments on its page. */
public abstract class PaymentPageContract extends ProviderContract {
    private Charge charge;
    private Preparation.Prepared prepared;
    private WebAddress page;

    @BeforeEach
    void prepare() {
        charge = onPage(CardKeeping.FORGOTTEN);
        prepared = prepared(charge);
        page = prepared.page().orElseThrow();
    }

    @Test
    void aPageAwaitsItsCustomer() {
        assertStands(new Standing.AwaitsCustomer(page), prepared.payment());
        assertEquals(prepared, prepared(charge));
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void whoPaysThereHasPaidOnceHoweverOftenTheyClick() {
        rig.pay(page);
        rig.pay(page);
        assertStands(PAID, prepared.payment());
        assertEquals(1, rig.paymentsKept());
    }

    @Test
    void whoIsDeclinedThereMayTryAgain() {
        rig.payWithDeclinedCard(page);
        assertStands(new Standing.AwaitsCustomer(page), prepared.payment());
        assertEquals(0, rig.paymentsKept());
        rig.pay(page);
        assertStands(PAID, prepared.payment());
        assertEquals(1, rig.paymentsKept());
    }

    @Test
    void aWithdrawnPageTakesNoMoney() {
        assertEquals(VOIDED, rig.payments().withdraw(prepared.payment()));
        rig.pay(page);
        assertStands(VOIDED, prepared.payment());
        assertEquals(VOIDED, rig.payments().withdraw(prepared.payment()));
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void alsoAfterADeclineAWithdrawnPageTakesNoMoney() {
        rig.payWithDeclinedCard(page);
        assertEquals(VOIDED, rig.payments().withdraw(prepared.payment()));
        rig.pay(page);
        assertStands(VOIDED, prepared.payment());
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void aPagePaidJustBeforeCannotBeWithdrawn() {
        rig.pay(page);
        assertEquals(PAID, rig.payments().withdraw(prepared.payment()));
        assertEquals(1, rig.paymentsKept());
    }

    @ParameterizedTest
    @EnumSource
    void aWithdrawalOfAPageThatGotNoAnswerIsAskedForAgain(Loss loss) {
        rig.loseAnswer(Step.WITHDRAW_PAGE, loss);
        assertInstanceOf(Standing.NoAnswer.class, rig.payments().withdraw(prepared.payment()));
        assertStands(loss == Loss.IT_HAPPENED ? VOIDED : new Standing.AwaitsCustomer(page), prepared.payment());
        assertEquals(VOIDED, rig.payments().withdraw(prepared.payment()));
    }

    @Test
    void anAbandonedPageExpires() {
        rig.pass(Duration.ofHours(25));
        assertStands(VOIDED, prepared.payment());
        rig.pay(page);
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void aPageStillOpensHalfAnHourAfterItsAttemptWasRecorded() {
        Charge old = onPage(CardKeeping.FORGOTTEN);
        rig.pass(Duration.ofMinutes(29));
        prepared(old);
    }

    @ParameterizedTest
    @EnumSource
    void aPageThatNobodyHeardOfIsAskedForAgain(Loss loss) {
        Charge another = onPage(CardKeeping.FORGOTTEN);
        rig.loseAnswer(Step.PREPARE_PAGE, loss);
        assertInstanceOf(Preparation.NoAnswer.class, rig.payments().prepare(another));
        assertNotEquals(prepared, prepared(another));
    }

    @Test
    void aLookThatGotNoAnswerChangesNothing() {
        rig.loseAnswer(Step.LOOK_AT_PAGE, Loss.NOTHING_HAPPENED);
        assertInstanceOf(Standing.NoAnswer.class, rig.payments().look(prepared.payment()));
        assertStands(new Standing.AwaitsCustomer(page), prepared.payment());
    }

    @Test
    void confirmingAPageIsLookingAtIt() {
        assertEquals(new Standing.AwaitsCustomer(page), rig.payments().confirm(charge, prepared.payment()));
        rig.pay(page);
        assertEquals(PAID, rig.payments().confirm(charge, prepared.payment()));
    }

    @ParameterizedTest
    @EnumSource
    void aCardIsKeptOnlyIfThatIsWanted(CardKeeping keeping) {
        rig.pay(prepared(onPage(keeping)).page().orElseThrow());
        assertEquals(keeping == CardKeeping.KEPT ? 1 : 0, rig.cards().of(customer).size());
    }
}
