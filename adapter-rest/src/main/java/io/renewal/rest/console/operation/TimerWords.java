package io.renewal.rest.console.operation;

import io.renewal.rest.console.text.Phrase;

/** What background work is called. */
public final class TimerWords {
    private TimerWords() {}

    /** By the name of the work; one that is not known is called by that. */
    public static Phrase of(String name) {
        return switch (name) {
            case "open-payments" -> new Phrase("Withdraw payments whose time is over", "撤回超时的支付");
            case "payments" -> new Phrase("Ask the provider about payments", "查询支付结果");
            case "unpaid-orders" -> new Phrase("End orders that were not paid in time", "关闭超时未支付的订单");
            case "auto-renewal" -> new Phrase("Renew automatically", "自动续费");
            case "lifecycle" -> new Phrase("Remind, lock and release", "提醒、锁定和释放");
            case "event-feed" -> new Phrase("Order the feed of events", "整理事件流");
            case "webhooks" -> new Phrase("Deliver to webhooks", "投递 Webhook");
            case "idempotency-keys" -> new Phrase("Forget old answers", "清理过期的请求记录");
            case "delivered-webhooks" -> new Phrase("Forget old deliveries", "清理过期的投递记录");
            default -> new Phrase(name, name);
        };
    }
}
