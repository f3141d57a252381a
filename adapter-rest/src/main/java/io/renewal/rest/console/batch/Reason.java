package io.renewal.rest.console.batch;

import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.rest.console.text.Phrase;

/** Why one of several was not renewed. */
enum Reason {
    NOT_FOUND,
    PAID_BY_USE,
    RELEASED,
    OPEN_ORDER,
    CHANGED,
    PRICE_CHANGED,
    SCHEDULED_CHANGE,
    TOO_FAR,
    TOO_SHORT,
    PERIOD_NOT_SOLD,
    SPEC_NOT_SOLD,
    NOT_OFFERED,
    BUSY;

    /** What readers are told, and what they can do. */
    Phrase text() {
        return switch (this) {
            case NOT_FOUND -> new Phrase("There is no such instance.", "实例不存在。");
            case PAID_BY_USE -> new Phrase("It is paid by use and needs no renewal.", "按量付费实例，无需续费。");
            case RELEASED -> new Phrase("It was released and cannot be renewed.", "实例已释放，无法续费。");
            case OPEN_ORDER -> new Phrase("An order for it waits already. Pay or cancel it first.", "已有待处理的订单，请先支付或取消该订单。");
            case CHANGED ->
                new Phrase("It was renewed or changed meanwhile. Look at it before you renew it again.", "实例在此期间已续费或变更，请确认后再续费。");
            case PRICE_CHANGED ->
                new Phrase("Its price changed meanwhile. Nothing was ordered; look at the new price.", "价格已变动，未下单，请查看新价格。");
            case SCHEDULED_CHANGE -> new Phrase("Another configuration is scheduled for it.", "该实例有待生效的配置变更。");
            case TOO_FAR ->
                new Phrase("That would be further ahead than it can be paid for. Choose a shorter period.", "超出最长可续费期限，请选择较短的时长。");
            case TOO_SHORT -> new Phrase("The period would be over already. Choose a longer one.", "该时长不足以覆盖已过去的时间，请选择更长的时长。");
            case PERIOD_NOT_SOLD -> new Phrase("This period is not sold for it.", "该实例不支持此续费时长。");
            case SPEC_NOT_SOLD -> new Phrase("Its spec is not sold any more. Renew it with another configuration.", "该规格已停售，请选择其他规格续费。");
            case NOT_OFFERED -> new Phrase("It cannot be paid this way.", "不支持此支付方式。");
            case BUSY ->
                new Phrase(
                        "It is not known yet whether it was ordered. Load this page again in a moment; if this stays so, renew it again.",
                        "暂时无法确认是否已下单。请稍后刷新本页；如仍未变化，请重新续费。");
        };
    }

    static Reason of(RenewalRefusal refusal) {
        return switch (refusal) {
            case RenewalRefusal.InvalidPeriod _ -> PERIOD_NOT_SOLD;
            case RenewalRefusal.SpecNotSold _ -> SPEC_NOT_SOLD;
            case RenewalRefusal.ChargeTypeViolation _ -> PAID_BY_USE;
            case RenewalRefusal.InstanceReleased _ -> RELEASED;
            case RenewalRefusal.EndTimeMismatch _ -> CHANGED;
            case RenewalRefusal.OrderInProgress _ -> OPEN_ORDER;
            case RenewalRefusal.ScheduledChangeExists _ -> SCHEDULED_CHANGE;
            case RenewalRefusal.HorizonExceeded _ -> TOO_FAR;
            case RenewalRefusal.TermAlreadyOver _ -> TOO_SHORT;
            case RenewalRefusal.PriceMismatch _ -> PRICE_CHANGED;
        };
    }
}
