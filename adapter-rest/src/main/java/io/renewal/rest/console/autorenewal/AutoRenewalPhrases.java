package io.renewal.rest.console.autorenewal;

import io.renewal.domain.instance.RenewalStatus;
import io.renewal.rest.console.text.Phrase;

/** What is said around auto-renewal. */
public final class AutoRenewalPhrases {
    public static final Phrase TITLE = new Phrase("Auto-renewal", "自动续费");
    public static final Phrase WAYS = new Phrase("Ways of renewal", "续费方式");
    public static final Phrase TITLE_OF = new Phrase("Auto-renewal of {0}", "{0} 的自动续费");
    public static final Phrase NONE = new Phrase("No instance is renewed this way.", "没有采用此续费方式的实例。");
    public static final Phrase WHAT = new Phrase("What is to happen when the end comes near?", "临近到期时如何处理？");
    public static final Phrase SAVE = new Phrase("Save", "保存");
    public static final Phrase CANCEL = new Phrase("Leave it as it is", "取消");
    public static final Phrase CYCLE = new Phrase("Renew for", "续费周期");
    public static final Phrase CYCLE_PRICE = new Phrase("{0} – {1}", "{0}，{1}");
    public static final Phrase PRESENT = new Phrase("(as now)", "（当前）");
    public static final Phrase FIRST_CHARGE = new Phrase(
            "The next charge would be {0} ({1}), at the price of that day; the prices above are today's.",
            "下次扣费时间为 {0}（{1}），按当日价格扣费；以上为今日价格。");
    public static final Phrase AT_ONCE = new Phrase("Its end is near or past, so the first charge is made at once.", "即将到期或已到期，设置后立即扣费。");
    public static final Phrase PAUSED = new Phrase("As long as automatic charges are paused, nothing is charged.", "自动扣费暂停期间不会扣费。");
    public static final Phrase PAID_BY = new Phrase("It is paid {0}.", "扣费方式：{0}。");
    public static final Phrase METHODS = new Phrase("Payment methods", "支付方式");
    public static final Phrase NOT_SOLD = new Phrase(
            "Its spec is not sold any more, so it cannot be renewed automatically. Renew it with another configuration.",
            "该规格已停售，无法自动续费。请续费并选择其他规格。");
    public static final Phrase NOTHING_SOLD = new Phrase("Nothing is sold in {0} at present, so it cannot be renewed automatically.",
            "目前没有以 {0} 出售的规格，无法自动续费。");
    public static final Phrase IN_FLIGHT = new Phrase(
            "An automatic charge is running just now. Another choice withdraws it; if the bank has paid it already, the renewal stands.",
            "当前有一笔自动扣费正在进行。更改设置将撤回该扣费；如银行已扣款，则本次续费有效。");
    public static final Phrase THAT_ORDER = new Phrase("Look at its order", "查看订单");
    public static final Phrase BY_USE = new Phrase("This instance is paid by use: it has no end, and needs no renewal.",
            "该实例为按量付费，没有到期时间，无需续费。");
    public static final Phrase RELEASED = new Phrase("This instance was released: it is gone, and nothing can be renewed.", "该实例已释放，无法续费。");
    public static final Phrase BACK = new Phrase("Back to the instance", "返回实例");
    public static final Phrase CHOOSE = new Phrase("Choose one of these, and a period if it is to be renewed automatically.",
            "请选择续费方式；选择自动续费时请选择续费周期。");
    public static final Phrase PERIOD_GONE = new Phrase("This period is not sold any more. Choose another.", "该续费周期已停售，请选择其他周期。");
    public static final Phrase END_CHANGED = new Phrase(
            "Its end time has changed meanwhile, so nothing was saved. Look at it as it is now, and save again if you still want this.",
            "到期时间已发生变化，设置未保存。请查看最新信息，如仍需要请再次保存。");
    public static final Phrase PRICE_CHANGED = new Phrase(
            "Prices have changed meanwhile, so nothing was saved. Look at them as they are now, and save again if you still want this.",
            "价格已发生变化，设置未保存。请查看最新价格，如仍需要请再次保存。");
    public static final Phrase CHARGE_CHANGED = new Phrase(
            "The first charge would be at another time by now, so nothing was saved. Look when it is, and save again if you still want this.",
            "首次扣费时间已发生变化，设置未保存。请查看最新扣费时间，如仍需要请再次保存。");
    private static final Phrase AUTOMATIC_MEANS = new Phrase(
            "It is renewed some days before its end, again and again. If a payment fails, it is tried again every morning.",
            "到期前自动续费，循环进行。如扣费失败，每天早上重试。");
    private static final Phrase MANUAL_MEANS = new Phrase("Nothing is charged. You are reminded before it ends, and renew it by hand.",
            "不会自动扣费。到期前会发送提醒，由您手动续费。");
    private static final Phrase NOT_RENEWED_MEANS = new Phrase(
            "Nothing is charged, and you are reminded only once. At its end it is locked and later released.",
            "不会自动扣费，仅提醒一次。到期后实例将被锁定，随后释放。");

    private AutoRenewalPhrases() {}

    /** What it means to be renewed so. */
    public static Phrase meaning(RenewalStatus status) {
        return switch (status) {
            case AUTO_RENEWAL -> AUTOMATIC_MEANS;
            case NORMAL -> MANUAL_MEANS;
            case NOT_RENEWAL -> NOT_RENEWED_MEANS;
        };
    }
}
