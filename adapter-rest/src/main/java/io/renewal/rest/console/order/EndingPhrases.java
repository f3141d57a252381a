package io.renewal.rest.console.order;

import io.renewal.domain.giveback.GiveBackDecision;
import io.renewal.rest.console.text.Phrase;

/** What is said around ending orders and giving them back. */
public final class EndingPhrases {
    public static final Phrase CANCEL_TITLE = new Phrase("Cancel the order?", "取消订单？");
    public static final Phrase CANCEL_MEANS = new Phrase(
            "The order ends, and nothing is charged. The instance keeps its end time; you can order anew at any time.",
            "订单将关闭，不会扣款。实例到期时间不变，您可以随时重新下单。");
    public static final Phrase CANCEL_RUNNING = new Phrase(
            "A payment is under way. It is withdrawn first; if it has gone through by then, the order stands, and you can give it back.",
            "有一笔支付正在进行，系统会先撤销该笔支付；若其已成功，订单将保留，您之后可以申请退订。");
    public static final Phrase CANCEL = new Phrase("Cancel the order", "取消订单");
    public static final Phrase KEEP = new Phrase("Keep the order", "保留订单");

    public static final Phrase GIVE_BACK_TITLE = new Phrase("Give this renewal back?", "退订本次续费？");
    public static final Phrase RETURNED = new Phrase("You get back", "退还金额");
    public static final Phrase RETURNED_TO = new Phrase("Returned to", "退还至");
    public static final Phrase TO_BALANCE = new Phrase("your account balance, at once", "账户余额，立即到账");
    public static final Phrase TO_SOURCE = new Phrase(
            "the card that paid, which takes some days; to your account balance if the bank refuses",
            "原支付银行卡，需数个工作日；若银行拒绝，则退至账户余额");
    public static final Phrase END_BACK = new Phrase("End time afterwards", "退订后到期时间");
    public static final Phrase SPEC_DROPPED = new Phrase("The change to {0} is dropped with it.", "变更为 {0} 的计划将一并取消。");
    public static final Phrase AUTO_OFF = new Phrase("Auto-renewal is switched off with it, so that the same is not bought again tomorrow.",
            "自动续费将同时关闭，以免明日再次扣费。");
    public static final Phrase GIVE_BACK = new Phrase("Give it back", "确认退订");
    public static final Phrase KEEP_RENEWAL = new Phrase("Keep the renewal", "保留续费");
    public static final Phrase NOT_GIVEN_BACK = new Phrase("It was not given back", "退订未成功");

    public static final Phrase STANDS = new Phrase("It was paid before it was cancelled", "取消前订单已支付");
    public static final Phrase STANDS_MEANS = new Phrase("So the order stands, and nothing was cancelled.", "因此订单有效，未被取消。");
    public static final Phrase STANDS_UNTIL_GIVEN_BACK = new Phrase(
            "So the order stands, and nothing was cancelled. If you do not want it, give it back below.",
            "因此订单有效，未被取消。如不需要，可在下方申请退订。");

    private EndingPhrases() {}

    static Phrase of(GiveBackDecision.Refused reason) {
        return switch (reason) {
            case GiveBackDecision.NotARenewal _ -> new Phrase("Only renewals can be given back; changes of spec and granted days stay.",
                    "仅续费订单可以退订；变更规格和赠送时长不可退订。");
            case GiveBackDecision.InstanceReleased _ -> new Phrase("The instance has been released.", "实例已释放。");
            case GiveBackDecision.OrderInProgress _ ->
                new Phrase("Another order for the instance is open. Pay or cancel that one first.", "该实例有另一笔未完成的订单，请先支付或取消。");
            case GiveBackDecision.TermBegun _ -> new Phrase("The time that was bought has begun, so it stays.", "所购时长已开始使用，不可退订。");
            case GiveBackDecision.NotTheLast _ -> new Phrase("The instance was prolonged again since. Give back the latest renewal first.",
                    "之后又有续费，请先退订最近一次续费。");
            case GiveBackDecision.SpecChangedSince _ ->
                new Phrase("The spec was changed since, and the price of that counted on this time, so it stays.",
                        "之后变更过规格，且其价格已计入本次续费的时长，不可退订。");
        };
    }
}
