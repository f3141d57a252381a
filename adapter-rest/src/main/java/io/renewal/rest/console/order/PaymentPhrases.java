package io.renewal.rest.console.order;

import io.renewal.rest.console.text.Phrase;

/** What is said around paying. */
public final class PaymentPhrases {
    public static final Phrase TITLE = new Phrase("Pay the order", "支付订单");
    public static final Phrase METHOD = new Phrase("Payment method", "选择支付方式");
    public static final Phrase BALANCE = new Phrase("Account balance", "账户余额");
    public static final Phrase CARD = new Phrase("Saved card", "已保存的银行卡");
    public static final Phrase HOSTED = new Phrase("Payment page of the provider", "支付渠道页面");
    public static final Phrase REMAINS = new Phrase("You have {0}; {1} remain after this.", "可用余额 {0}，支付后剩余 {1}。");
    public static final Phrase MISSING = new Phrase("You have {0}; {1} are missing.", "可用余额 {0}，还差 {1}。");
    public static final Phrase TOP_UP = new Phrase("Top up first, or pay in another way.", "请先充值，或选择其他支付方式。");
    public static final Phrase TOP_UP_ONLY = new Phrase("No way to pay is open just now. Top up first; the order waits until {0}.",
            "目前没有可用的支付方式。请先充值，订单保留至 {0}。");
    public static final Phrase VALID_UNTIL = new Phrase("Valid until {0}", "有效期至 {0}");
    public static final Phrase EXPIRED = new Phrase("Expired; it was valid until {0} and cannot pay any more", "已过期（有效期至 {0}），无法支付");
    public static final Phrase DEFAULT_CARD = new Phrase("your preferred card", "默认卡");
    public static final Phrase HOSTED_HINT = new Phrase(
            "With a card that is not saved here. You go to the provider's page and come back afterwards.",
            "使用未保存的银行卡。将前往服务商页面支付，完成后返回本页面。");
    public static final Phrase KEEP_CARD = new Phrase("Save the card for later payments", "保存银行卡，方便以后支付");
    public static final Phrase CARDS_DOWN = new Phrase(
            "Your saved cards cannot be shown just now, because the payment provider does not answer.",
            "支付渠道暂无响应，无法显示已保存的银行卡。");
    public static final Phrase OTHER_OR_LATER = new Phrase("You can pay in another way, or try again later.", "您可以选择其他支付方式，或稍后再试。");
    public static final Phrase LATER = new Phrase("Try again later.", "请稍后再试。");
    public static final Phrase TO_PAY = new Phrase("To pay", "应付金额");
    public static final Phrase PAY = new Phrase("Pay {0}", "支付 {0}");
    public static final Phrase NOTHING_CHARGED = new Phrase("Nothing was charged.", "本次没有扣款。");
    public static final Phrase TRY_ANOTHER = new Phrase("Choose another way to pay, or try again. The order waits until {0}.",
            "请选择其他支付方式，或重试。订单保留至 {0}。");
    public static final Phrase RUNNING = new Phrase(
            "Another payment of this order is under way. If you pay in another way, it is withdrawn first; if it has gone through by then, that payment counts. You never pay twice.",
            "该订单有一笔支付正在进行。如果改用其他方式，系统会先撤销该笔支付；若其已成功，则以该笔支付为准，不会重复扣款。");
    public static final Phrase SWITCH = new Phrase("Choose the way to pay", "请选择支付方式");

    public static final Phrase GOING = new Phrase("You are being taken to the payment page", "正在前往支付页面");
    public static final Phrase GOING_HINT = new Phrase(
            "It belongs to the payment provider. Afterwards you come back here and see how it went.",
            "该页面由支付渠道提供。支付完成后将返回此处显示结果。");
    public static final Phrase GO = new Phrase("Go to the payment page", "前往支付页面");
    public static final Phrase NOT_NOW = new Phrase("Back to the order", "返回订单");

    private PaymentPhrases() {}
}
