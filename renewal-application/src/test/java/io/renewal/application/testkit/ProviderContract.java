package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of payment providers have in common. */
public abstract class ProviderContract {
    protected static final Money TWELVE = Money.of(CurrencyUnit.EUR, 12);
    protected static final WebAddress BACK = new WebAddress("https://shop.example/orders?from=provider");
    protected static final Standing PAID = new Standing.Definite(new PaymentAnswer.Paid());
    protected static final Standing VOIDED = new Standing.Definite(new PaymentAnswer.Voided());

    protected ProviderRig rig;
    protected CustomerReference customer;
    private int orders;

    /** A new provider that nobody has paid through yet. */
    protected abstract ProviderRig newRig();

    @BeforeEach
    void openRig() {
        rig = newRig();
        customer = rig.cards().open(Examples.ACME);
    }

    @AfterEach
    void closeRig() {
        rig.close();
    }

    protected Charge charge(Tender tender) {
        return new Charge(new AttemptId(new OrderId(new UUID(7, ++orders)), 1), customer, TWELVE, "Renewal of r-1 for a month", tender,
                rig.now());
    }

    /** Of a customer who is not there. */
    protected Charge byCard(CardKind kind) {
        return charge(new Tender.Card(rig.card(customer, kind), Optional.empty()));
    }

    protected Charge byCardOfSomebodyThere(CardKind kind) {
        return charge(new Tender.Card(rig.card(customer, kind), Optional.of(BACK)));
    }

    protected Charge onPage(Tender.CardKeeping keeping) {
        return charge(new Tender.Page(BACK, keeping));
    }

    protected Preparation.Prepared prepared(Charge charge) {
        return assertInstanceOf(Preparation.Prepared.class, rig.payments().prepare(charge));
    }

    protected ProviderReference paid(Charge charge) {
        ProviderReference payment = prepared(charge).payment();
        assertEquals(PAID, rig.payments().confirm(charge, payment));
        return payment;
    }

    protected void assertStands(Standing expected, ProviderReference payment) {
        assertEquals(expected, rig.payments().look(payment));
    }

    protected static Standing declined(String reason) {
        return new Standing.Definite(new PaymentAnswer.Declined(new DeclineReason(reason)));
    }

    protected static WebAddress page(Standing standing) {
        return assertInstanceOf(Standing.AwaitsCustomer.class, standing).page();
    }
}
