package io.renewal.rest.console.forecast;

import io.renewal.rest.console.text.Phrase;

/** What is said of coming charges. */
final class ForecastPhrases {
    static final Phrase TITLE = new Phrase("Coming charges", "预计扣费");
    static final Phrase INTRO = new Phrase("What automatic renewals will charge if nobody changes anything, at the prices of today.",
            "在不做任何更改的情况下，按当前价格预计的自动续费扣费。");
    static final Phrase SPAN = new Phrase("How far ahead", "预计范围");
    static final Phrase DAYS = new Phrase("{0} days", "{0} 天");
    static final Phrase TOTAL = new Phrase("Charged in the next {0} days", "未来 {0} 天预计扣费");
    static final Phrase CHARGES_COUNT = new Phrase("{0} charges", "{0} 笔扣费");
    static final Phrase ONE_CHARGE = new Phrase("1 charge", "1 笔扣费");
    static final Phrase BALANCE = new Phrase("Balance now", "当前账户余额");
    static final Phrase COVERED = new Phrase("The balance covers all of it.", "账户余额足够支付。");
    static final Phrase UNCOVERED = new Phrase("From {0} the balance does not cover what is due.", "自 {0} 起，账户余额不足以支付到期的续费。");
    static final Phrase THEN_CARD = new Phrase(
            "Renewals that it does not cover are charged whole to the saved card. If there is none, the instances are locked after their end, by their policy.",
            "余额不足以支付的续费订单将全额从银行卡扣费。如没有银行卡，实例到期后将按策略锁定。");
    static final Phrase NO_CARD = new Phrase("Top the balance up in time, else the instances are locked after their end, by their policy.",
            "请及时充值，否则实例到期后将按策略锁定。");
    static final Phrase PAID_BY_CARD = new Phrase("It is charged to the saved card, not to the balance.", "费用从已保存的银行卡扣除，不使用账户余额。");
    static final Phrase CARD_THEN_BALANCE = new Phrase("It is charged to the saved card; if that is declined, from the balance.",
            "费用优先从已保存的银行卡扣除，支付失败时使用账户余额。");
    static final Phrase NOT_PAYABLE = new Phrase(
            "Automatic renewals of this account are paid by card only, but cards are not accepted here: they will not be paid.",
            "该账户的自动续费仅使用银行卡支付，但当前不支持银行卡，扣费将无法完成。");
    static final Phrase TO_METHODS = new Phrase("Payment methods", "查看支付方式");
    static final Phrase PAUSED = new Phrase("Auto-renewal is paused since {0}: nothing of this is charged before it goes on.",
            "自动续费自 {0} 起暂停，恢复之前不会扣费。");
    static final Phrase NOTHING = new Phrase("Nothing will be charged in the next {0} days.", "未来 {0} 天没有预计扣费。");
    static final Phrase NOTHING_HINT = new Phrase("Only instances with auto-renewal are charged by themselves.", "只有开通自动续费的实例才会自动扣费。");
    static final Phrase TO_AUTO_RENEWAL = new Phrase("See which instances renew automatically", "查看自动续费的实例");
    static final Phrase CALENDAR = new Phrase("Calendar", "扣费日历");
    static final Phrase CALENDAR_HINT = new Phrase(
            "Days of the billing zone, {0}; amounts in {1}, shortened. A day leads to its charges below.",
            "按计费时区 {0} 显示，金额单位 {1}（缩写）。点击日期查看当天的扣费。");
    static final Phrase LEGEND_CHARGE = new Phrase("amount to be charged", "预计扣费金额");
    static final Phrase LEGEND_REFUSAL = new Phrase("cannot be charged", "无法扣费");
    static final Phrase LEGEND_ENDING = new Phrase("ends without renewal", "到期不自动续费");
    static final Phrase LEGEND_UNCOVERED = new Phrase("balance used up", "余额不足");
    static final Phrase DAY = new Phrase("{0}: {1}", "{0}：{1}");
    static final Phrase AND = new Phrase(", ", "，");
    static final Phrase DAY_REFUSALS = new Phrase("{0} cannot be charged", "{0} 笔无法扣费");
    static final Phrase DAY_ENDINGS = new Phrase("{0} ending without renewal", "{0} 个实例到期不自动续费");
    static final Phrase TODAY = new Phrase("today", "今天");
    static final Phrase PER_WEEK = new Phrase("Charges per week", "每周扣费");
    static final Phrase PER_MONTH = new Phrase("Charges per month", "每月扣费");
    static final Phrase CHART_TEXT = new Phrase("Bar chart, the same as the table below it. Highest: {0} in {1}.",
            "柱状图，数据与下方表格一致。最高：{1} {0}。");
    static final Phrase AS_TABLE = new Phrase("The same as a table", "以表格查看");
    static final Phrase WEEK = new Phrase("Week from", "周（起始日）");
    static final Phrase MONTH = new Phrase("Month", "月份");
    static final Phrase CHARGES = new Phrase("Charges", "扣费笔数");
    static final Phrase AMOUNT = new Phrase("Amount", "金额");
    static final Phrase LIST = new Phrase("Charges, one by one", "扣费明细");
    static final Phrase WHEN = new Phrase("Charged", "扣费时间");
    static final Phrase INSTANCE = new Phrase("Instance", "实例");
    static final Phrase PERIOD = new Phrase("For", "续费时长");
    static final Phrase NEW_END = new Phrase("Then paid until", "续费后到期时间");
    static final Phrase LEFT_OUT = new Phrase("{0} more are counted above and not listed here.", "另有 {0} 条已计入合计，未在此列出。");
    static final Phrase REFUSALS = new Phrase("What cannot be charged", "无法扣费的实例");
    static final Phrase REFUSALS_HINT = new Phrase(
            "Auto-renewal is on, but will not work. Without a change these instances are locked after their end, by their policy.",
            "已开通自动续费但无法执行。如不处理，实例到期后将按策略锁定。");
    static final Phrase TRIED = new Phrase("Would be tried", "尝试时间");
    static final Phrase WHY = new Phrase("Why, and what to do", "原因及处理方法");
    static final Phrase END = new Phrase("Ends", "到期时间");
    static final Phrase ENDINGS = new Phrase("What ends without renewal", "到期不自动续费的实例");
    static final Phrase ENDINGS_HINT = new Phrase(
            "These are not charged. They are locked after their end, by their policy, unless somebody renews them.",
            "以下实例不会自动扣费。如不手动续费，到期后将按策略锁定。");
    static final Phrase RENEWAL = new Phrase("Renewal", "续费方式");
    static final Phrase RENEW = new Phrase("Renew", "续费");
    static final Phrase RENEW_THIS = new Phrase("Renew {0}", "续费 {0}");

    private ForecastPhrases() {}
}
