package io.renewal.rest.console.balance;

import io.renewal.rest.console.text.Phrase;

/** What is said around balances. */
final class BalancePhrases {
    static final Phrase TITLE = new Phrase("Balance", "账户余额");
    static final Phrase NOW = new Phrase("Available now", "当前可用余额");
    static final Phrase ENTRIES = new Phrase("What moved it", "收支明细");
    static final Phrase WHEN = new Phrase("When", "时间");
    static final Phrase WHAT = new Phrase("What for", "说明");
    static final Phrase AMOUNT = new Phrase("Amount", "金额");
    static final Phrase NONE = new Phrase("Nothing has moved the balance yet.", "暂无收支记录。");
    static final Phrase TOP_UP_HINT = new Phrase(
            "Your provider tops the balance up for you. Renewals can then be paid from it, by you or automatically.",
            "余额由服务商为您充值。充值后，您可以手动或自动使用余额支付续费。");
    static final Phrase TOPPED_UP = new Phrase("Topped up: {0}", "充值：{0}");
    static final Phrase CORRECTED = new Phrase("Corrected: {0}", "调账：{0}");
    static final Phrase RENEWED = new Phrase("Renewed {0} for {1}", "续费 {0}，时长 {1}");
    static final Phrase GRANTED = new Phrase("Days granted to {0}", "赠送时长 {0}");
    static final Phrase OTHER_SPEC = new Phrase("Another configuration for {0}", "变更规格 {0}");
    static final Phrase SMALLER_SPEC = new Phrase("Smaller configuration for {0}: the rest given back", "降配 {0}：退还差价");
    static final Phrase GIVEN_BACK = new Phrase("Given back: renewal of {0}", "退款：{0} 续费");
    static final Phrase CHANGE_GIVEN_BACK = new Phrase("Given back: configuration of {0}", "退款：{0} 变更规格");
    static final Phrase AUTOMATIC = new Phrase("automatically", "自动续费");
    static final Phrase ORDER = new Phrase("Order", "订单");
    static final Phrase VIEW_ORDER = new Phrase("View order", "查看订单");
    static final Phrase NEXT_PAGE = new Phrase("Older entries", "更早的记录");
    static final Phrase FIRST_PAGE = new Phrase("Back to the newest", "返回最新记录");

    private BalancePhrases() {}
}
