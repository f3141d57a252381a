package io.renewal.rest.console.renewal;

import io.renewal.domain.specchange.SpecChangeRefusal;
import io.renewal.rest.console.text.Phrase;

/** What is said around changing the spec of a running term. */
public final class SpecChangePhrases {
    public static final Phrase TITLE = new Phrase("Change the spec", "变更规格");
    public static final Phrase INTRO = new Phrase(
            "The new spec applies at once, for the rest of the term. The end time stays. A change of spec is not given back.",
            "新规格立即生效，适用于剩余时长，到期时间不变。变更规格后不可退订。");
    public static final Phrase NEW_SPEC = new Phrase("New spec", "新规格");
    public static final Phrase CHOOSE = new Phrase("Choose …", "请选择…");
    public static final Phrase PRESENT = new Phrase("Spec now", "当前规格");
    public static final Phrase REST = new Phrase("Priced days", "计价天数");
    public static final Phrase REST_DAYS = new Phrase("{0}, from the next midnight", "{0} 天（自次日零点起）");
    public static final Phrase TO_PAY = new Phrase("To pay", "应付金额");
    public static final Phrase GIVEN_BACK = new Phrase("The difference is given back to your account balance at once.", "差额将立即退至账户余额。");
    public static final Phrase FREE = new Phrase("This costs nothing.", "本次变更不收费。");
    public static final Phrase PAY_NEXT = new Phrase(
            "Next you choose how to pay. The spec changes as soon as the order is paid; an unpaid order ends at the next midnight.",
            "下一步选择支付方式。支付后规格立即变更；未支付的订单将在次日零点关闭。");
    public static final Phrase ORDER = new Phrase("Order the change to {0}", "确认变更为 {0}");
    public static final Phrase CHANGE_NOW = new Phrase("Change to {0} now", "立即变更为 {0}");
    public static final Phrase CHOOSE_FIRST = new Phrase("Choose a spec to see its price.", "选择规格后显示价格。");

    private SpecChangePhrases() {}

    /** Why the spec cannot be changed, and what to do. */
    public static Phrase of(SpecChangeRefusal refusal) {
        return switch (refusal) {
            case SpecChangeRefusal.TermOver _ ->
                new Phrase("The term is over, or no whole day of it is left. Renew the instance; the renewal may bring another spec.",
                        "实例已到期或剩余不足一天。请续费，续费时可选择其他规格。");
            case SpecChangeRefusal.ScheduledChangeExists _ -> new Phrase(
                    "Another spec is bought already and waits for its time. Until then the spec stays; to change it, give back the renewal that bought it.",
                    "已购买的规格变更尚未生效，在此之前规格不可变更。如需变更，请先退订对应的续费。");
            case SpecChangeRefusal.SpecNotSold _ ->
                new Phrase("This spec, or the present one, is not sold any more. Renew the instance with another spec instead.",
                        "该规格或当前规格已停售。请在续费时选择其他规格。");
            case SpecChangeRefusal.SpecUnchanged _ -> new Phrase("The instance has this spec already.", "实例已是该规格。");
            case SpecChangeRefusal.PriceMismatch _,SpecChangeRefusal.NotNow _ ->
                new Phrase("This cannot be done just now. Load the page again.", "暂时无法变更，请刷新页面。");
        };
    }
}
