package io.renewal.rest.console.renewal;

import io.renewal.rest.console.text.Phrase;

/** What is said around choosing and confirming. */
public final class RenewalPhrases {
    public static final Phrase RENEW = new Phrase("Renew", "续费");
    public static final Phrase CONFIRM = new Phrase("Confirm order", "确认订单");
    public static final Phrase CONFIRM_BUTTON = new Phrase("Confirm order", "确认订单");
    public static final Phrase INSTANCE = new Phrase("Instance", "实例");
    public static final Phrase STATUS = new Phrase("Status", "状态");
    public static final Phrase PAID_UNTIL = new Phrase("Paid until", "到期时间");
    public static final Phrase PERIOD = new Phrase("How long", "续费时长");
    public static final Phrase UNTIL = new Phrase("until {0}", "至 {0}");
    public static final Phrase SAVE = new Phrase("Save {0} ({1}%)", "省 {0}（{1}%）");
    public static final Phrase SPEC = new Phrase("Spec", "实例规格");
    public static final Phrase SPEC_OPTION = new Phrase("{1} a month: {0}", "{1}/月：{0}");
    public static final Phrase SPEC_NOW = new Phrase("As now, {1} a month: {0}", "当前规格，{1}/月：{0}");
    public static final Phrase SPEC_HINT = new Phrase("Keep it as it is, or choose another for the new term.", "可保持不变，也可为新周期选择其他规格。");
    public static final Phrase SPEC_AT_END = new Phrase(
            "{0} applies from {1} {3}; until then you keep {2}. The whole new term is priced on {0}.",
            "{0} 自 {1}（{3}）起生效，在此之前仍为 {2}。整个新周期按 {0} 计价。");
    public static final Phrase SPEC_AT_ONCE = new Phrase(
            "{0} applies at once when the order is paid, because the end time has passed. The whole new term is priced on {0}.",
            "由于实例已到期，支付后 {0} 立即生效。整个新周期按 {0} 计价。");
    public static final Phrase SPEC_SCHEDULED = new Phrase(
            "You have already bought {0} with an earlier renewal; it applies from {1} {2}. This renewal goes on with it.",
            "您已在之前的续费中购买 {0}，自 {1}（{2}）起生效。本次续费将沿用该规格。");
    public static final Phrase SPEC_UNSOLD = new Phrase("{0} is not sold any more. Choose another spec to renew with.",
            "{0} 已停售，请选择其他规格续费。");
    public static final Phrase SHOW_PRICE = new Phrase("Show price", "查看价格");
    public static final Phrase SUMMARY = new Phrase("Your choice", "当前选择");
    public static final Phrase CONTINUE = new Phrase("Continue", "下一步");
    public static final Phrase BACK = new Phrase("Change the choice", "返回修改");
    public static final Phrase OLD_END = new Phrase("End time now", "当前到期时间");
    public static final Phrase NEW_END = new Phrase("New end time", "续费后到期时间");
    public static final Phrase LATE_DAYS = new Phrase(
            "The instance ended on {0} ({3}), and the renewal counts from there: you pay for {1} days, of which {2} are gone.",
            "实例已于 {0}（{3}）到期，续费从原到期时间起算：本次支付 {1} 天，其中 {2} 天已过去。");
    public static final Phrase LATE_DAY = new Phrase(
            "The instance ended on {0} ({3}), and the renewal counts from there: you pay for {1} days, of which 1 is gone.",
            "实例已于 {0}（{3}）到期，续费从原到期时间起算：本次支付 {1} 天，其中 1 天已过去。");
    public static final Phrase LATE_TODAY = new Phrase(
            "The instance ended on {0} ({3}), less than a day ago, and the renewal counts from there: you pay for {1} days.",
            "实例已于 {0}（{3}）到期不足一天，续费从原到期时间起算：本次支付 {1} 天。");
    public static final Phrase FROM_TODAY = new Phrase(
            "The instance is locked. The renewal counts from today, so you do not pay for the days it stood still.",
            "实例已锁定。续费从今天起算，锁定期间不收费。");
    public static final Phrase UNLOCKS = new Phrase("It is unlocked as soon as the order is paid.", "支付成功后立即解锁。");
    public static final Phrase NO_CHOICE = new Phrase("No period can be bought just now. The reasons are beside them.",
            "目前没有可购买的时长，原因见各选项。");

    public static final Phrase TOO_SHORT = new Phrase("would end in the past; the shortest is {0}", "到期时间已过，最短需选择 {0}");
    public static final Phrase ALL_TOO_SHORT = new Phrase("would end in the past", "到期时间已过");
    public static final Phrase TOO_LONG = new Phrase("too far: at most until {0} ({1})", "超出上限：最晚至 {0}（{1}）");
    public static final Phrase NOT_SOLD = new Phrase("not sold with this spec", "该规格不提供此时长");

    public static final Phrase SPEC_WAITS = new Phrase("not with this spec: another is bought already", "已购买其他规格，不可选择该规格");

    public static final Phrase STALE = new Phrase("Something has changed since this page was shown", "页面内容已发生变化");
    public static final Phrase END_CHANGED = new Phrase(
            "The end time was {0} and is {1} now ({2}): it has been renewed in the meantime, perhaps in another window or automatically, or a renewal was given back. Order only if you still want this.",
            "到期时间由 {0} 变为 {1}（{2}）：期间可能已在其他窗口或由自动续费续费，或有续费被退回。如仍需要，请再次确认下单。");
    public static final Phrase SPEC_CHANGED = new Phrase("A renewal went on with {0} before and goes on with {1} now.",
            "续费沿用的规格由 {0} 变为 {1}。");
    public static final Phrase PRICE_CHANGED = new Phrase("The price was {0} and is {1} now.", "价格由 {0} 变为 {1}。");
    public static final Phrase NOTHING_ORDERED = new Phrase("Nothing has been ordered by this. Below is how it stands now.",
            "本次尚未下单。以下为最新内容。");
    public static final Phrase PAY_NEXT = new Phrase("Next you choose how to pay. Nothing is charged before.", "下一步选择支付方式，在此之前不会扣款。");

    public static final Phrase BY_USE = new Phrase("This instance is paid by use, so there is nothing to renew.", "该实例为按量付费，无需续费。");
    public static final Phrase BY_USE_ADVICE = new Phrase("It has no end time and runs as long as you use it.", "按量付费实例没有到期时间，可持续使用。");
    public static final Phrase RELEASED = new Phrase("This instance was released. Its data are gone, and it cannot be renewed.",
            "该实例已释放，数据已删除，无法续费。");
    public static final Phrase RELEASED_ADVICE = new Phrase("To go on, create a new instance.", "如需继续使用，请创建新实例。");
    public static final Phrase ORDER_OPEN = new Phrase("An order for this instance is not paid yet.", "该实例有一笔未完成的订单。");
    public static final Phrase ORDER_OPEN_ADVICE = new Phrase("Pay it, or cancel it and order anew.", "请先支付该订单，或取消后重新下单。");
    public static final Phrase TO_ORDER = new Phrase("Go to the order", "前往订单");
    public static final Phrase NOTHING_SOLD = new Phrase("Nothing is sold in your currency just now.", "目前没有以您的币种销售的产品。");
    public static final Phrase NOTHING_SOLD_ADVICE = new Phrase("Ask your provider.", "请联系服务商。");

    private RenewalPhrases() {}
}
