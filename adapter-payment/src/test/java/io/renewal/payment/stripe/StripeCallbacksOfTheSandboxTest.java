package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.ProviderCallbacks;
import io.renewal.application.port.out.ProviderCallbacks.Hint;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.payment.sandbox.webhook.WebhookTarget;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the sandbox calls back with names the payments that were recorded, and no others. */
class StripeCallbacksOfTheSandboxTest {
    private final Postbox postbox = new Postbox();
    private final SandboxRig rig = SandboxRig
            .with(config -> config.telling(WebhookTarget.of(postbox.address(), SandboxRig.CALLBACK_SECRET)));

    StripeCallbacksOfTheSandboxTest() throws Exception {}

    @AfterEach
    void close() {
        rig.close();
        postbox.close();
    }

    @Test
    void ofACardPayment() throws Exception {
        Charge charge = new Customers(rig).card(CardKind.GOOD);
        ProviderReference payment = prepared(charge).payment();
        rig.payments().confirm(charge, payment);
        rig.refunds().refund(charge.id().orderId(), payment, charge.amount());
        assertEquals(List.of(payment), named("charge.refunded"));
    }

    @Test
    void ofAPaymentOnAPage() throws Exception {
        Charge charge = new Customers(rig).page();
        Preparation.Prepared prepared = prepared(charge);
        rig.payWithDeclinedCard(prepared.page().orElseThrow());
        rig.pay(prepared.page().orElseThrow());
        assertEquals(List.of(prepared.payment()), named("checkout.session.completed"));
        rig.refunds().refund(charge.id().orderId(), prepared.payment(), charge.amount());
        assertEquals(List.of(prepared.payment()), named("charge.refunded"));
    }

    private Preparation.Prepared prepared(Charge charge) {
        return assertInstanceOf(Preparation.Prepared.class, rig.payments().prepare(charge));
    }

    /** The payments that are named by what comes up to an event of this type, each once. */
    private List<ProviderReference> named(String lastType) throws InterruptedException {
        List<ProviderReference> named = new ArrayList<>();
        Postbox.Letter letter;
        do {
            letter = postbox.next();
            if (rig.the(ProviderCallbacks.class).read(letter.body(),
                    letter.signature()) instanceof Hint.LookAt(ProviderReference payment)) {
                named.add(payment);
            }
        } while (!letter.body().contains("\"" + lastType + "\""));
        return named.stream().distinct().toList();
    }
}
