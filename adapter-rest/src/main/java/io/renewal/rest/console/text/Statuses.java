package io.renewal.rest.console.text;

import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.order.OrderStatus;

/** The names of states. */
public final class Statuses {
    private Statuses() {}

    public static Phrase of(InstanceStatus status) {
        return switch (status) {
            case NORMAL -> new Phrase("Normal", "正常");
            case EXPIRING -> new Phrase("Expiring", "即将到期");
            case EXPIRED -> new Phrase("Expired", "已到期");
            case LOCKED -> new Phrase("Locked", "已锁定");
            case RELEASED -> new Phrase("Released", "已释放");
        };
    }

    public static Phrase of(RenewalStatus status) {
        return switch (status) {
            case AUTO_RENEWAL -> new Phrase("Auto-renewal", "自动续费");
            case NORMAL -> new Phrase("Manual renewal", "手动续费");
            case NOT_RENEWAL -> new Phrase("Not renewed", "到期不续费");
        };
    }

    public static Phrase of(OrderStatus status) {
        return switch (status) {
            case UNPAID -> new Phrase("Unpaid", "待支付");
            case PAYING -> new Phrase("Being paid", "支付中");
            case PAID -> new Phrase("Paid", "已支付");
            case CANCELLED -> new Phrase("Cancelled", "已取消");
            case REFUND_DUE -> new Phrase("Refund due", "待退款");
            case REFUNDED -> new Phrase("Refunded", "已退款");
        };
    }
}
