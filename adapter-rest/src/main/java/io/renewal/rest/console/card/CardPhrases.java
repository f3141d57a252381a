package io.renewal.rest.console.card;

import io.renewal.rest.console.text.Phrase;

/** What is said around saved cards. */
final class CardPhrases {
    static final Phrase TITLE = new Phrase("Payment methods", "支付方式");
    static final Phrase CARDS = new Phrase("Saved cards", "已保存的银行卡");
    static final Phrase CARD = new Phrase("Card", "银行卡");
    static final Phrase ENDING_IN = new Phrase("{0} ending in {1}", "{0}，尾号 {1}");
    static final Phrase VALID_UNTIL = new Phrase("Valid until", "有效期至");
    static final Phrase EXPIRED = new Phrase("Expired", "已过期");
    static final Phrase USE = new Phrase("Use", "用途");
    static final Phrase PREFERRED = new Phrase("Charged for automatic renewals", "自动续费使用");
    static final Phrase PREFER = new Phrase("Use this one for auto-renewal", "设为自动续费卡");
    static final Phrase REMOVE = new Phrase("Remove", "移除");
    static final Phrase REMOVE_THIS = new Phrase("Remove {0}", "移除 {0}");
    static final Phrase PREFER_THIS = new Phrase("Use {0} for auto-renewal", "将 {0} 设为自动续费卡");
    static final Phrase NO_CARDS = new Phrase("No card is saved.", "暂无已保存的银行卡。");
    static final Phrase WHERE_FROM = new Phrase(
            "A card is saved when you pay an order on the payment provider's page and choose to keep it. The provider keeps the card; we see its last four digits only.",
            "支付订单时，在支付渠道页面选择保存银行卡即可。卡片信息由支付渠道保管，我们仅能看到后四位。");
    static final Phrase NOT_TAKEN = new Phrase("Cards are not accepted here. Renewals are paid from the balance.",
            "当前不支持银行卡支付，续费使用账户余额支付。");
    static final Phrase PROVIDER_DOWN = new Phrase(
            "The payment provider does not answer, so saved cards cannot be shown just now. They are not lost. Try again in a few minutes.",
            "支付渠道暂时没有响应，无法显示已保存的银行卡。卡片不会丢失，请几分钟后重试。");
    static final Phrase TRY_AGAIN = new Phrase("Try again", "重试");
    static final Phrase ALL_EXPIRED = new Phrase(
            "Every saved card has expired: automatic renewals can only be paid from the balance. Pay your next order on the provider's page and keep the new card.",
            "所有已保存的银行卡均已过期，自动续费只能使用账户余额。请在下次支付时通过支付渠道页面保存新卡。");
    static final Phrase ALL_EXPIRED_CARD_ONLY = new Phrase(
            "Every saved card has expired: automatic renewals cannot be paid. Pay your next order on the provider's page and keep the new card.",
            "所有已保存的银行卡均已过期，自动续费将无法支付。请在下次支付时通过支付渠道页面保存新卡。");
    static final Phrase AUTOMATIC = new Phrase("Automatic renewals", "自动续费");
    static final Phrase AUTOMATIC_PAID = new Phrase("Automatic renewals are paid {0}.", "自动续费支付顺序：{0}。");
    static final Phrase ASK_PROVIDER = new Phrase("To have this changed, ask your provider.", "如需更改，请联系服务商。");
    static final Phrase ORDER_LABEL = new Phrase("Automatic renewals are paid", "自动续费支付顺序");
    static final Phrase SAVE = new Phrase("Save", "保存");
    static final Phrase NOW_PREFERRED = new Phrase("Automatic renewals are charged to that card from now on.", "自动续费将使用该银行卡。");
    static final Phrase NOW_REMOVED = new Phrase("The card is removed. Nothing is charged to it any more.", "银行卡已移除，不会再从该卡扣费。");
    static final Phrase NOW_ORDERED = new Phrase("Saved. It holds from the next automatic renewal.", "已保存，自下一次自动续费起生效。");
    static final Phrase GONE = new Phrase("That card is not saved any more.", "该银行卡已不存在。");
    static final Phrase REMOVE_TITLE = new Phrase("Remove this card?", "确认移除该银行卡？");
    static final Phrase REMOVE_MEANS = new Phrase(
            "Nothing will be charged to it any more, not even automatically. To use it again, pay an order with it on the provider's page.",
            "移除后不会再从该卡扣费，包括自动续费。如需再次使用，请在支付渠道页面重新支付并保存。");
    static final Phrase REMOVES_PREFERRED = new Phrase(
            "Automatic renewals are charged to this card now. Once it is removed, the newest of the other saved cards is charged instead, if there is one.",
            "该卡目前用于自动续费。移除后，自动续费将使用其他已保存银行卡中最新的一张（如有）。");
    static final Phrase KEEP = new Phrase("Keep it", "保留");

    private CardPhrases() {}
}
