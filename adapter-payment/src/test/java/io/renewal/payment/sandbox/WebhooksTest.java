package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.stripe.exception.CardException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import io.renewal.payment.sandbox.fault.DeliveryFault;
import io.renewal.payment.sandbox.fault.DeliveryFault.Way;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhooksTest {
    private static final String CREATED = "payment_intent.created";
    private static final String CANCELED = "payment_intent.canceled";
    private static final String CUSTOMER = "customer.created";

    private final Inbox inbox;
    private final TestSandbox sandbox;

    WebhooksTest() throws IOException {
        inbox = new Inbox();
        sandbox = TestSandbox.start(new TestTime(), 1, config -> config.telling(inbox.target()));
    }

    @AfterEach
    void close() {
        sandbox.close();
        inbox.close();
    }

    @Test
    void anEventIsSignedAndTellsWhatTheObjectIs() throws Exception {
        PaymentIntent intent = create();
        Inbox.Letter letter = inbox.next();
        Event event = letter.open(sandbox.time.instant());
        assertEquals(CREATED, event.getType());
        PaymentIntent told = (PaymentIntent) event.getDataObjectDeserializer().getObject().orElseThrow();
        assertEquals(intent.getId(), told.getId());
        assertEquals(event.getId(), sandbox.stripe.v1().events().retrieve(event.getId()).getId());
    }

    @Test
    void aSignatureFitsItsSecretItsBodyAndItsTime() throws Exception {
        create();
        Inbox.Letter letter = inbox.next();
        assertThrows(SignatureVerificationException.class,
                () -> new Inbox.Letter(letter.body() + " ", letter.signature()).open(sandbox.time.instant()));
        assertThrows(SignatureVerificationException.class, () -> letter.open(sandbox.time.instant().plus(Duration.ofMinutes(6))));
        assertThrows(SignatureVerificationException.class, () -> Webhook.constructEvent(letter.body(), letter.signature(), "whsec_other"));
    }

    @Test
    void aPaymentAndItsRefundAreTold() throws Exception {
        PaymentIntent paid = sandbox.stripe.v1().paymentIntents()
                .create(TestSandbox.twelveEuros("pm_card_visa").setConfirm(true).build());
        assertEquals(List.of(CREATED, "charge.succeeded", "payment_intent.succeeded"), inbox.nextTypes(3));
        sandbox.stripe.v1().refunds().create(RefundCreateParams.builder().setPaymentIntent(paid.getId()).build());
        assertEquals(List.of("refund.created", "charge.refunded"), inbox.nextTypes(2));
        assertThrows(CardException.class, () -> sandbox.stripe.v1().paymentIntents()
                .create(TestSandbox.twelveEuros("pm_card_chargeDeclined").setConfirm(true).build()));
        assertEquals(List.of(CREATED, "charge.failed", "payment_intent.payment_failed"), inbox.nextTypes(3));
    }

    @Test
    void whatIsRefusedIsSentAgain() throws Exception {
        inbox.refuse(3);
        create();
        assertEquals(CREATED, inbox.next().open(sandbox.time.instant()).getType());
    }

    @Test
    void eventsMayComeTwiceLateOrNever() throws Exception {
        SandboxControls controls = sandbox.provider.controls();
        controls.plan(new DeliveryFault(Way.DUPLICATE, CUSTOMER));
        sandbox.customer();
        assertEquals(inbox.next().body(), inbox.next().body());

        controls.plan(new DeliveryFault(Way.LATE, CREATED));
        controls.plan(new DeliveryFault(Way.MISSING, CANCELED));
        sandbox.stripe.v1().paymentIntents().cancel(create().getId());
        sandbox.customer();
        assertEquals(CUSTOMER, inbox.nextTypes(1).getFirst());
        controls.releaseEvents();
        assertEquals(CREATED, inbox.nextTypes(1).getFirst());
        sandbox.customer();
        assertEquals(CUSTOMER, inbox.nextTypes(1).getFirst());
    }

    @Test
    void eventsMayComeOutOfOrder() throws Exception {
        sandbox.post("/_sandbox/delivery-faults", "way=OUT_OF_ORDER", "type=" + CREATED);
        sandbox.stripe.v1().paymentIntents().cancel(create().getId());
        assertEquals(List.of(CANCELED, CREATED), inbox.nextTypes(2));
    }

    @Test
    void whatNoEventOvertakesIsSentWhenItIsReleased() throws Exception {
        sandbox.post("/_sandbox/delivery-faults", "way=OUT_OF_ORDER", "type=" + CREATED);
        PaymentIntent intent = create();
        sandbox.post("/_sandbox/delivery-faults", "way=OUT_OF_ORDER", "type=" + CANCELED);
        sandbox.stripe.v1().paymentIntents().cancel(intent.getId());
        sandbox.post("/_sandbox/events/release");
        assertEquals(List.of(CREATED, CANCELED), inbox.nextTypes(2));
    }

    @Test
    void theEndpointIsShown() throws Exception {
        assertEquals(inbox.target().url().toString(),
                sandbox.stripe.v1().webhookEndpoints().list().getData().getFirst().getUrl());
    }

    private PaymentIntent create() throws Exception {
        return sandbox.stripe.v1().paymentIntents().create(PaymentIntentCreateParams.builder().setAmount(1200L).setCurrency("eur").build());
    }
}
