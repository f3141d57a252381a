package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.WebAddress;
import org.junit.jupiter.api.Test;

/** What every {@code PaymentProvider} promises of payments that a bank asks about, or takes its time for. */
public abstract class PaymentBankContract extends ProviderContract {
    @Test
    void whomTheBankAsksAndWhoAgreesPays() {
        Charge charge = byCardOfSomebodyThere(CardKind.BANK_ASKS);
        ProviderReference payment = prepared(charge).payment();
        WebAddress bank = page(rig.payments().confirm(charge, payment));
        assertStands(new Standing.AwaitsCustomer(bank), payment);
        assertEquals(0, rig.paymentsKept());
        rig.agree(bank);
        assertStands(PAID, payment);
        assertEquals(PAID, rig.payments().confirm(charge, payment));
        assertEquals(1, rig.paymentsKept());
    }

    @Test
    void whomTheBankAsksAndWhoDoesNotAgreeIsDeclined() {
        Charge charge = byCardOfSomebodyThere(CardKind.BANK_ASKS);
        ProviderReference payment = prepared(charge).payment();
        WebAddress bank = page(rig.payments().confirm(charge, payment));
        rig.disagree(bank);
        Standing standing = rig.payments().look(payment);
        assertInstanceOf(PaymentAnswer.Declined.class, assertInstanceOf(Standing.Definite.class, standing).answer());
        rig.agree(bank);
        assertStands(standing, payment);
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void whileTheBankAsksItMayBeWithdrawn() {
        Charge charge = byCardOfSomebodyThere(CardKind.BANK_ASKS);
        ProviderReference payment = prepared(charge).payment();
        WebAddress bank = page(rig.payments().confirm(charge, payment));
        assertEquals(VOIDED, rig.payments().withdraw(payment));
        rig.agree(bank);
        assertStands(VOIDED, payment);
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void whomTheBankAsksAndWhoIsNotThereIsDeclined() {
        Charge charge = byCard(CardKind.BANK_ASKS);
        ProviderReference payment = prepared(charge).payment();
        assertEquals(declined("authentication_required"), rig.payments().confirm(charge, payment));
        assertStands(declined("authentication_required"), payment);
        assertEquals(0, rig.paymentsKept());
    }

    @Test
    void whatABankIsAtIsWaitedFor() {
        ProviderReference later = leftOpen(byCard(CardKind.GOOD));
        ProviderReference never = leftOpen(byCard(CardKind.GOOD));
        assertEquals(new Standing.Processing(), rig.payments().withdraw(later));
        rig.bankPays(later);
        rig.bankDeclines(never);
        assertStands(PAID, later);
        Standing standing = rig.payments().look(never);
        assertInstanceOf(PaymentAnswer.Declined.class, assertInstanceOf(Standing.Definite.class, standing).answer());
        assertEquals(1, rig.paymentsKept());
    }

    private ProviderReference leftOpen(Charge charge) {
        ProviderReference payment = prepared(charge).payment();
        rig.leaveNextConfirmationOpen();
        assertEquals(new Standing.Processing(), rig.payments().confirm(charge, payment));
        assertStands(new Standing.Processing(), payment);
        return payment;
    }
}
