package io.renewal.rest.console.order;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Words;

/** Says of an order what readers want to know first. */
public final class OrderText {
    private OrderText() {}

    /** What it buys, in a few words. */
    public static String what(Words words, Order order) {
        return switch (order.details().purchase()) {
            case RenewalQuote renewal -> words.say(OrderPhrases.RENEWAL_FOR, words.months(renewal.period().months()));
            case SpecChange _ -> words.say(OrderPhrases.SPEC_CHANGE);
            case Grant _ -> words.say(OrderPhrases.GRANT);
        };
    }

    /** Where it is shown. */
    public static String address(OrderId order) {
        return "/console/orders/" + order;
    }

    /** Where it is paid. */
    public static String paymentAddress(OrderId order) {
        return address(order) + "/payment";
    }

    static Phrase method(PaymentMethod method) {
        return switch (method) {
            case BALANCE -> PaymentPhrases.BALANCE;
            case CARD -> PaymentPhrases.CARD;
            case HOSTED -> PaymentPhrases.HOSTED;
        };
    }

    /** Why it was cancelled. */
    static Phrase reason(CancellationReason reason) {
        return switch (reason) {
            case REQUESTED -> new Phrase("You cancelled it. Nothing was charged.", "您已取消该订单，没有扣款。");
            case NOT_PAID_IN_TIME -> new Phrase("It was not paid in time. Nothing was charged.", "订单未在截止时间前支付，没有扣款。");
            case SUPERSEDED -> new Phrase("Auto-renewal took its place. Nothing was charged for this order.", "已由自动续费订单取代，本订单没有扣款。");
            case INSTANCE_RELEASED -> new Phrase("The instance was released before it was paid. Nothing was charged.", "支付前实例已释放，没有扣款。");
            case DECLINED -> new Phrase("No way to pay was left that had not been declined. Nothing was charged.", "所有支付方式均被拒绝，没有扣款。");
        };
    }

    /** What became of a payment. */
    static String result(Words words, PaymentAttempt attempt) {
        return switch (attempt) {
            case PaymentAttempt.Pending _ -> words.say(OrderPhrases.RESULT_RUNNING);
            case PaymentAttempt.Ended ended -> words.say(switch (ended.answer()) {
                case PaymentAnswer.Paid _ -> OrderPhrases.RESULT_PAID;
                case PaymentAnswer.Declined declined -> Declines.of(declined.reason());
                case PaymentAnswer.Voided _ -> OrderPhrases.RESULT_WITHDRAWN;
            });
        };
    }

    /** Who wished for it. */
    static Phrase origin(OrderOrigin origin) {
        return switch (origin) {
            case MANUAL -> OrderPhrases.MANUALLY;
            case AUTO_RENEWAL -> OrderPhrases.BY_AUTO_RENEWAL;
        };
    }
}
