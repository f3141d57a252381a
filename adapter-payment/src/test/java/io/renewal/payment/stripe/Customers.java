package io.renewal.payment.stripe;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Charges of a customer of the sandbox. */
final class Customers {
    static final WebAddress BACK = new WebAddress("https://shop.example/orders/1");
    static final Money TWELVE = Money.of(CurrencyUnit.EUR, 12);

    private final SandboxRig rig;
    private final CustomerReference customer;
    private final AtomicInteger orders = new AtomicInteger();

    Customers(SandboxRig rig) {
        this.rig = rig;
        customer = rig.cards().open(Examples.ACME);
    }

    Charge card(CardKind kind) {
        return card(rig.card(customer, kind).value());
    }

    /** Of a customer who is not there. */
    Charge card(String card) {
        return charge(new Tender.Card(new CardId(card), Optional.empty()));
    }

    Charge page() {
        return charge(new Tender.Page(BACK, Tender.CardKeeping.FORGOTTEN));
    }

    private Charge charge(Tender tender) {
        return new Charge(new AttemptId(new OrderId(new UUID(8, orders.incrementAndGet())), 1), customer, TWELVE, "Renewal of r-1", tender,
                rig.now());
    }
}
