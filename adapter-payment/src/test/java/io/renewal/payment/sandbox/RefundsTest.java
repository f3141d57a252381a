package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.service.RefundService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundsTest {
    private final TestSandbox sandbox = TestSandbox.start();
    private final RefundService refunds = sandbox.stripe.v1().refunds();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void moneyGoesBackInPartsButNeverMoreThanWasPaid() throws Exception {
        PaymentIntent paid = pay("pm_card_visa");
        Refund part = refunds.create(of(paid).setAmount(500L).putMetadata("order", "o-1").build());
        assertEquals("succeeded", part.getStatus());
        assertEquals(paid.getLatestCharge(), part.getCharge());
        assertEquals(500, charge(paid).getAmountRefunded());
        assertFalse(charge(paid).getRefunded());

        InvalidRequestException tooMuch = assertThrows(InvalidRequestException.class,
                () -> refunds.create(of(paid).setAmount(701L).build()));
        assertEquals("amount", tooMuch.getParam());
        assertEquals(700, refunds.create(of(paid).build()).getAmount());
        assertTrue(charge(paid).getRefunded());
        assertEquals("charge_already_refunded",
                assertThrows(InvalidRequestException.class, () -> refunds.create(of(paid).build())).getCode());
        assertEquals(2, refunds.list(RefundListParams.builder().setPaymentIntent(paid.getId()).build()).getData().size());
        assertEquals("o-1", refunds.retrieve(part.getId()).getMetadata().get("order"));
    }

    @Test
    void theSameKeyRefundsOnce() throws Exception {
        PaymentIntent paid = pay("pm_card_visa");
        Refund first = refunds.create(of(paid).setAmount(500L).build(), TestSandbox.key("refund-1"));
        assertEquals(first.getId(), refunds.create(of(paid).setAmount(500L).build(), TestSandbox.key("refund-1")).getId());
        assertEquals(500, charge(paid).getAmountRefunded());
    }

    @Test
    void whatWasNotPaidIsNotRefunded() throws Exception {
        PaymentIntent unpaid = sandbox.stripe.v1().paymentIntents().create(TestSandbox.twelveEuros("pm_card_visa").build());
        assertThrows(InvalidRequestException.class, () -> refunds.create(of(unpaid).build()));
    }

    @Test
    void aRefundMayBePendingAndSucceedLater() throws Exception {
        Refund refund = refunds.create(of(pay("pm_card_pendingRefund")).build());
        assertEquals("pending", refund.getStatus());
        sandbox.provider.controls().settleRefund(refund.getId());
        assertEquals("succeeded", refunds.retrieve(refund.getId()).getStatus());
    }

    @Test
    void aRefundMayFailLaterAndTheMoneyIsBack() throws Exception {
        PaymentIntent paid = pay("pm_card_refundFail");
        Refund refund = refunds.create(of(paid).build());
        assertEquals("succeeded", refund.getStatus());
        sandbox.provider.controls().settleRefund(refund.getId());
        assertEquals("failed", refunds.retrieve(refund.getId()).getStatus());
        assertEquals(0, charge(paid).getAmountRefunded());
    }

    private PaymentIntent pay(String card) throws Exception {
        return sandbox.stripe.v1().paymentIntents().create(TestSandbox.twelveEuros(card).setConfirm(true).build());
    }

    private Charge charge(PaymentIntent intent) throws Exception {
        return sandbox.stripe.v1().charges().retrieve(intent.getLatestCharge());
    }

    private static RefundCreateParams.Builder of(PaymentIntent intent) {
        return RefundCreateParams.builder().setPaymentIntent(intent.getId());
    }
}
