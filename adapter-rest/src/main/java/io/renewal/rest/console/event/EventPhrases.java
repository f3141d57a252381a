package io.renewal.rest.console.event;

import io.renewal.domain.order.CancellationReason;
import io.renewal.rest.console.text.Phrase;

/** What is said of events, and of the reasons in them. */
public final class EventPhrases {
    static final Phrase REGISTERED = new Phrase("Registered", "实例已登记");
    static final Phrase ORDERED = new Phrase("Ordered for {0}, to be paid before {1}", "已下单 {0}，请在 {1} 前支付");
    static final Phrase ORDERED_AUTOMATICALLY = new Phrase("Ordered automatically for {0}", "自动续费下单 {0}");
    static final Phrase DECLINED = new Phrase("Payment declined: {0}", "支付失败：{0}");
    static final Phrase RENEWED = new Phrase("Renewed until {0} for {1}", "已续费至 {0}，金额 {1}");
    static final Phrase RENEWED_AUTOMATICALLY = new Phrase("Renewed automatically until {0} for {1}", "已自动续费至 {0}，金额 {1}");
    static final Phrase GRANTED_ONE = new Phrase("1 day granted, until {1}: {2}", "赠送 1 天，到期时间延至 {1}：{2}");
    static final Phrase GRANTED = new Phrase("{0} days granted, until {1}: {2}", "赠送 {0} 天，到期时间延至 {1}：{2}");
    static final Phrase GIVEN_BACK = new Phrase("Renewal given back; ends {0} again", "续费已退订，到期时间恢复为 {0}");
    static final Phrase REFUND_DUE = new Phrase("{0} is to be given back", "待退款 {0}");
    static final Phrase REFUNDED = new Phrase("{0} given back the way it was paid", "已原路退款 {0}");
    static final Phrase REFUNDED_TO_BALANCE = new Phrase("{0} given back to the balance", "已退款 {0} 至账户余额");
    static final Phrase SPEC_CHANGED = new Phrase("Configuration changed from {0} to {1}", "规格由 {0} 变更为 {1}");
    static final Phrase INSTRUCTED = new Phrase("Renewal set to: {0}", "续费方式设置为：{0}");
    static final Phrase AUTO_FAILED = new Phrase("Automatic renewal failed: {0}. Next try {1}", "自动续费失败：{0}。下次尝试时间 {1}");
    static final Phrase REMINDED = new Phrase("Reminded that it ends {0}", "已发送到期提醒，到期时间 {0}");
    static final Phrase LOCKED = new Phrase("Locked; to be released {0} at the earliest", "已锁定，最早于 {0} 释放");
    static final Phrase FINAL_NOTICE = new Phrase("Final notice given: to be released {0}", "已发送释放前最后通知，将于 {0} 释放");
    static final Phrase UNLOCKED = new Phrase("Unlocked", "已解锁");
    static final Phrase RELEASED = new Phrase("Released; its data is gone", "已释放，数据已删除");
    static final Phrase RELEASED_EARLY = new Phrase("Released by an operator: {0}", "已由运营人员释放：{0}");

    private EventPhrases() {}

    /** Why something was declined or refused, by its stable code; in the end of a sentence. */
    public static Phrase why(String code) {
        return switch (code) {
            case "insufficient_balance" -> new Phrase("the balance is too low", "账户余额不足");
            case "insufficient_funds" -> new Phrase("there is not enough money on the card", "银行卡余额不足");
            case "expired_card" -> new Phrase("the card has expired", "银行卡已过期");
            case "authentication_required" -> new Phrase("the bank wants to ask the cardholder", "发卡行要求持卡人验证");
            case "no_answer" -> new Phrase("the payment provider gave no answer", "支付渠道未返回结果");
            case "no_payment_method" -> new Phrase("there is no way to pay", "没有可用的支付方式");
            case "spec_not_sold" -> new Phrase("its spec is not sold any more", "该规格已停售");
            case "period_not_sold" -> new Phrase("the period is not sold any more", "该续费时长已停售");
            case "horizon_exceeded" -> new Phrase("it is paid too far ahead already", "已超出最长可续费期限");
            case "term_already_over" -> new Phrase("one cycle would not reach beyond today", "一个周期续费后仍已过期");
            default -> new Phrase("it was declined", "付款被拒绝");
        };
    }

    static Phrase cancelled(CancellationReason reason) {
        return switch (reason) {
            case REQUESTED -> new Phrase("Order cancelled", "订单已取消");
            case NOT_PAID_IN_TIME -> new Phrase("Order ended: it was not paid in time", "订单超时未支付，已取消");
            case SUPERSEDED -> new Phrase("Order ended: another took its place", "订单已被新订单取代");
            case INSTANCE_RELEASED -> new Phrase("Order ended: the instance was released", "实例已释放，订单已取消");
            case DECLINED -> new Phrase("Order ended: no way to pay was left", "所有支付方式均失败，订单已取消");
        };
    }
}
