package io.renewal.rest.console.account;

import io.renewal.rest.console.text.Phrase;

/** What is said around accounts. */
public final class AccountPhrases {
    public static final Phrase ACCOUNTS = new Phrase("Accounts", "账户");
    public static final Phrase ACCOUNT = new Phrase("Account", "账户");
    public static final Phrase PAGES = new Phrase("Pages of this account", "该账户的页面");
    public static final Phrase OVERVIEW = new Phrase("Overview", "概览");
    public static final Phrase INSTANCES = new Phrase("Instances", "实例");
    public static final Phrase ORDERS = new Phrase("Orders", "订单");
    public static final Phrase BALANCE = new Phrase("Balance", "账户余额");
    public static final Phrase FORECAST = new Phrase("Coming charges", "预计扣费");
    public static final Phrase METHODS = new Phrase("Payment methods", "支付方式");
    public static final Phrase FIND_LABEL = new Phrase("Account name or id, instance id, or order number", "账户名称或 ID、实例 ID 或订单号");
    public static final Phrase FIND_HINT = new Phrase(
            "Part of a name or id will do; a whole instance id or order number leads straight there.",
            "支持模糊查询；输入完整的实例 ID 或订单号可直接打开。");
    public static final Phrase FIND = new Phrase("Find", "查询");
    public static final Phrase SHOW_ALL = new Phrase("Show all accounts", "显示全部账户");
    public static final Phrase NO_ACCOUNTS = new Phrase("There are no accounts yet. They are opened through the API.",
            "暂无账户。请通过 API 开通账户。");
    public static final Phrase NO_ACCOUNT_MATCHES = new Phrase("No account has “{0}” in its name or id.", "没有名称或 ID 包含“{0}”的账户。");
    public static final Phrase NO_INSTANCE_MATCHES = new Phrase("No instance has “{0}” in its id.", "没有 ID 包含“{0}”的实例。");
    public static final Phrase MORE_INSTANCES = new Phrase("All instances with “{0}” in their id", "查看 ID 包含“{0}”的全部实例");
    public static final Phrase NAME = new Phrase("Name", "名称");
    public static final Phrase ID = new Phrase("Id", "ID");
    public static final Phrase CURRENCY = new Phrase("Currency", "币种");
    public static final Phrase ZONE = new Phrase("Billing zone", "计费时区");
    public static final Phrase AUTO_RENEWAL = new Phrase("Auto-renewal", "自动续费");
    public static final Phrase RUNS = new Phrase("On", "正常");
    public static final Phrase PAUSED = new Phrase("Paused", "已暂停");
    public static final Phrase PAUSED_WITH_ALL = new Phrase("All are paused", "已全部暂停");
    public static final Phrase ALL_PAUSED = new Phrase("All auto-renewal is paused, that of this account too.",
            "全部自动续费已暂停，包括该账户。");
    public static final Phrase TO_OPERATIONS = new Phrase("See operations", "查看运维");
    public static final Phrase PAUSED_SINCE = new Phrase("Paused since", "暂停开始时间");
    public static final Phrase REASON = new Phrase("Reason", "原因");
    public static final Phrase AUTOMATIC_PAYMENT = new Phrase("Automatic renewals are paid", "自动续费支付顺序");
    public static final Phrase BALANCE_THEN_CARD = new Phrase("from the balance; if it is too low, by card", "先使用账户余额，余额不足时使用银行卡");
    public static final Phrase CARD_THEN_BALANCE = new Phrase("by card; if that is declined, from the balance", "先使用银行卡，支付失败时使用账户余额");
    public static final Phrase BALANCE_ONLY = new Phrase("from the balance only", "仅使用账户余额");
    public static final Phrase CARD_ONLY = new Phrase("by card only", "仅使用银行卡");
    public static final Phrase PAUSE_TITLE = new Phrase("Pause auto-renewal of this account", "暂停该账户的自动续费");
    public static final Phrase PAUSE_MEANS = new Phrase(
            "No automatic charge begins while it is paused. What falls due waits, and is charged when you let charges go on. Instances whose end comes meanwhile lock and are released as usual, so tell the customer.",
            "暂停期间不会发起自动扣费。到期应扣的续费会等待，恢复后再扣费。期间到期的实例仍会照常锁定和释放，请提前告知客户。");
    public static final Phrase PAUSE = new Phrase("Pause auto-renewal", "暂停自动续费");
    public static final Phrase PAUSE_REASON = new Phrase("Reason (customers do not see it)", "原因（客户不可见）");
    public static final Phrase REASON_MISSING = new Phrase("Write down why, in at most 200 characters, so that your colleagues know.",
            "请填写原因（不超过 200 个字符），便于同事了解情况。");
    public static final Phrase RESUME_MEANS = new Phrase("What fell due in the meantime is charged with the next run.",
            "暂停期间应扣的续费将在下一次执行时扣费。");
    public static final Phrase RESUME_MEANS_LATER = new Phrase(
            "All auto-renewal is paused too: what fell due in the meantime is charged once that pause ends as well.",
            "全部自动续费也已暂停：暂停期间应扣的续费将在全部恢复后扣费。");
    public static final Phrase RESUME = new Phrase("Let charges go on", "恢复自动续费");
    public static final Phrase NEXT_PAGE = new Phrase("Next page", "下一页");
    public static final Phrase FIRST_PAGE = new Phrase("Back to the first page", "返回第一页");
    public static final Phrase STATUS = new Phrase("Status", "状态");
    public static final Phrase PAID_UNTIL = new Phrase("Paid until", "到期时间");
    public static final Phrase BY_USE = new Phrase("Paid by use", "按量付费");

    private AccountPhrases() {}
}
