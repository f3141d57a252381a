package io.renewal.application.registration;

import static io.renewal.application.testkit.Examples.ACME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.ArrangePayments;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.PaymentMethod;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Saying what automatic payments try. */
class ArrangingPaymentsTest {
    private final TestApplication application = TestApplication.acmeWith("100.00");
    private final ArrangePayments payments = application.port(ArrangePayments.class);

    @Test
    void allElseOfTheAccountStaysAsItIsByThen() {
        Account before = account();
        application.store().happensAfter(0, () -> application.topUp(ACME, "7.00"));
        Account after = payments.arrange(ACME, List.of(PaymentMethod.CARD)).orElseThrow();
        assertEquals(List.of(PaymentMethod.CARD), after.preferences().paymentOrder());
        assertEquals(before.plus(after.balance().minus(before.balance())).preferring(after.preferences()), after);
        assertEquals("CNY 107.00", after.balance().toString());
        assertEquals(after, account());
    }

    @Test
    void anAccountThatIsNotThereIsNotOpened() {
        assertEquals(Optional.empty(), payments.arrange(new AccountId("nobody"), List.of(PaymentMethod.CARD)));
    }

    private Account account() {
        return application.port(Browse.class).account(new Caller.Operator(), ACME).orElseThrow();
    }
}
