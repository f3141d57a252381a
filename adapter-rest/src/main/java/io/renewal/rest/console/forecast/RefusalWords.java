package io.renewal.rest.console.forecast;

import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.rest.console.text.Phrase;

/** Why an automatic renewal will not come about, and what helps. */
public final class RefusalWords {
    private RefusalWords() {}

    /** In one or two sentences. */
    public static Phrase of(RenewalRefusal refusal) {
        return switch (refusal) {
            case RenewalRefusal.InvalidPeriod _ -> new Phrase("Its cycle is not sold any more. Choose another cycle for its auto-renewal.",
                    "该续费周期已停售，请修改自动续费周期。");
            case RenewalRefusal.SpecNotSold _ -> new Phrase("Its configuration is not sold any more. Renew it with another one.",
                    "该规格已停售，请续费时更换其他规格。");
            case RenewalRefusal.HorizonExceeded _ -> new Phrase("It is paid for as far ahead as can be. It is tried again every day.",
                    "已达到最长可续费期限，系统会每天重试。");
            case RenewalRefusal.TermAlreadyOver _ -> new Phrase("One cycle would not reach beyond today. Renew it by hand for longer.",
                    "一个周期续费后仍已过期，请手动续费更长时间。");
            case RenewalRefusal.OrderInProgress _ -> new Phrase("Another order of it is being paid. That has to end first.",
                    "该实例有订单正在支付，需等待其完成。");
            case RenewalRefusal.ScheduledChangeExists _ -> new Phrase("Another configuration waits for its time.", "该实例已有待生效的规格变更。");
            case RenewalRefusal.ChargeTypeViolation _ -> new Phrase("It is paid by use.", "该实例为按量付费。");
            case RenewalRefusal.InstanceReleased _ -> new Phrase("It is released.", "该实例已释放。");
            case RenewalRefusal.EndTimeMismatch _,RenewalRefusal.PriceMismatch _ ->
                new Phrase("It has changed just now. Load this page again.", "实例信息刚刚发生变化，请刷新页面。");
        };
    }
}
