package io.renewal.rest.console.batch;

import io.renewal.rest.console.text.Phrase;

/** What is said around several instances at once. */
public final class BatchPhrases {
    public static final Phrase CHOOSE_FIRST = new Phrase("Choose instances first", "请先选择实例");
    public static final Phrase NONE_CHOSEN = new Phrase(
            "No instance is chosen. Tick some in the list, then choose again what to do with them.",
            "尚未选择实例。请在列表中勾选实例，然后再进行操作。");
    public static final Phrase TOO_MANY = new Phrase(
            "You chose {0} instances. Up to {1} can be done at once: do it in several steps, please.",
            "您选择了 {0} 个实例，每次最多可操作 {1} 个，请分批进行。");
    public static final Phrase BACK = new Phrase("To the list of instances", "返回实例列表");
    public static final Phrase RENEW_SEVERAL = new Phrase("Renew {0} instances", "批量续费（{0} 个实例）");
    public static final Phrase RENEW_ONE = new Phrase("Renew 1 instance", "批量续费（1 个实例）");
    public static final Phrase EACH_FOR = new Phrase("Renew each for", "续费时长");
    public static final Phrase SHOW_PRICES = new Phrase("Show prices", "查看价格");
    public static final Phrase EACH = new Phrase("What each costs", "实例及费用");
    public static final Phrase NEW_END = new Phrase("New end", "续费后到期");
    public static final Phrase PRICE = new Phrase("Price", "费用");
    public static final Phrase CANNOT = new Phrase("Cannot be renewed now:", "目前无法续费：");
    public static final Phrase TOTAL_OF = new Phrase("Total for {0} instances", "合计（{0} 个实例）");
    public static final Phrase TOTAL_OF_ONE = new Phrase("Total for 1 instance", "合计（1 个实例）");
    public static final Phrase NOTHING = new Phrase("None of these can be renewed for this period.", "所选实例均无法按此时长续费。");
    public static final Phrase HOW = new Phrase("How are they paid?", "支付方式");
    public static final Phrase FROM_BALANCE = new Phrase("From the balance, at once", "账户余额支付，立即生效");
    public static final Phrase BALANCE = new Phrase("{0}: balance {1}; {2} remain afterwards.", "{0}：账户余额 {1}，支付后剩余 {2}。");
    public static final Phrase BALANCE_TOO_LOW = new Phrase(
            "{0}: balance {1}, which is not enough for {2}. What ends first is renewed first, as long as it lasts; the other orders wait to be paid.",
            "{0}：账户余额 {1}，不足以支付 {2}。将按到期先后续费，余额不足的订单待支付。");
    public static final Phrase LATER = new Phrase("Later: place the orders, and pay each one by itself", "稍后支付：提交订单，逐个支付");
    public static final Phrase LATER_MEANS = new Phrase("By card or on the provider's page, too. Nothing is renewed before it is paid.",
            "可使用银行卡或支付页面。支付完成后续费才生效。");
    public static final Phrase CONFIRM = new Phrase("Confirm: {0} each, {1}", "确认续费：每个 {0}，共 {1}");
    public static final Phrase CONFIRM_ONE = new Phrase("Confirm: {0}, {1}", "确认续费：{0}，{1}");
    public static final Phrase RESULT = new Phrase("{0} of {1} renewed", "已续费 {0} 个，共 {1} 个");
    public static final Phrase RESULTS = new Phrase("What became of each", "各实例结果");
    public static final Phrase OUTCOME = new Phrase("Result", "结果");
    public static final Phrase RENEWED_UNTIL = new Phrase("Renewed until {0}", "已续费至 {0}");
    public static final Phrase NOT_ENOUGH = new Phrase("Not renewed: the balance is too low. The order waits until {0}.",
            "未续费：账户余额不足。订单保留至 {0}。");
    public static final Phrase WAITS = new Phrase("Ordered; to be paid until {0}.", "已下单，请在 {0} 前支付。");
    public static final Phrase BEING_PAID = new Phrase("Being paid just now.", "正在支付中。");
    public static final Phrase ENDED = new Phrase("The order has ended: {0}.", "订单已结束：{0}。");
    public static final Phrase PAY = new Phrase("Pay", "去支付");
    public static final Phrase PAY_FOR = new Phrase("Pay for {0}", "为 {0} 支付");
    public static final Phrase LOOK = new Phrase("Look at the order", "查看订单");
    public static final Phrase NOT_RENEWED = new Phrase("Not renewed.", "未续费。");
    public static final Phrase RENEW_AGAIN = new Phrase("Look at it", "查看实例");
    public static final Phrase NO_RESULTS = new Phrase("There is nothing to be told here.", "没有可显示的结果。");
    public static final Phrase INSTRUCT_SEVERAL = new Phrase("Auto-renewal of {0} instances", "批量设置自动续费（{0} 个实例）");
    public static final Phrase INSTRUCT_ONE = new Phrase("Auto-renewal of 1 instance", "批量设置自动续费（1 个实例）");
    public static final Phrase CHOSEN = new Phrase("The chosen instances", "所选实例");
    public static final Phrase AT_PRESENT = new Phrase("At present", "当前续费方式");
    public static final Phrase CYCLE_HINT = new Phrase(
            "The first charge of each is some days before its end, at the price of that day; one whose end is over or very near is charged at once.",
            "每个实例在到期前几天首次扣费，按当日价格计算；已到期或即将到期的实例将立即扣费。");
    public static final Phrase NONE_OF_USE = new Phrase("None of these can be renewed automatically.", "所选实例均无法设置自动续费。");
    public static final Phrase INSTRUCTED = new Phrase("{0} of {1} set", "已设置 {0} 个，共 {1} 个");
    public static final Phrase NOT_SET = new Phrase("Not set as chosen. It is:", "未按所选设置。当前为：");

    public static final Phrase ENDS_CHANGED = new Phrase(
            "Some of these have changed meanwhile, so nothing was saved. Look at them as they are now, and save again if you still want this.",
            "部分实例已发生变化，设置未保存。请查看最新信息，如仍需要请再次保存。");

    private BatchPhrases() {}
}
