package io.renewal.rest.console.order;

import io.renewal.rest.console.text.Phrase;

/** What is said around orders and their payment. */
public final class OrderPhrases {
    public static final Phrase GRANTED = new Phrase("Granted days: {0}", "赠送天数：{0} 天");
    public static final Phrase FOR_A_MONTH = new Phrase("{0}: {1} a month × 1 month", "{0}：{1}/月 × 1 个月");
    public static final Phrase FOR_MONTHS = new Phrase("{0}: {1} a month × {2} months", "{0}：{1}/月 × {2} 个月");
    public static final Phrase DISCOUNT = new Phrase("Discount for a long period: {0}% off", "长周期优惠：立减 {0}%");
    public static final Phrase INSTEAD_FOR_A_DAY = new Phrase("{0} instead of {1} for 1 day", "{0} 替换 {1}，共 1 天");
    public static final Phrase INSTEAD_FOR_DAYS = new Phrase("{0} instead of {1} for {2} days", "{0} 替换 {1}，共 {2} 天");
    public static final Phrase RATES = new Phrase(": {0} instead of {1} per {2} days", "：每 {2} 天 {0}，原为 {1}");
    public static final Phrase LIMITED = new Phrase(", at most what was paid for them", "，不超过这些天的实付金额");

    public static final Phrase ORDERS = new Phrase("Orders", "订单");
    public static final Phrase ORDER = new Phrase("Order", "订单");
    public static final Phrase ORDER_ID = new Phrase("Order number", "订单号");
    public static final Phrase ORDERED_AT = new Phrase("Ordered", "下单时间");
    public static final Phrase PLACED = new Phrase("Ordered by", "下单方式");
    public static final Phrase MANUALLY = new Phrase("by hand", "手动");
    public static final Phrase BY_AUTO_RENEWAL = new Phrase("auto-renewal", "自动续费");
    public static final Phrase INSTANCE = new Phrase("Instance", "实例");
    public static final Phrase ACCOUNT = new Phrase("Account", "账户");
    public static final Phrase WHAT = new Phrase("What", "内容");
    public static final Phrase STATUS = new Phrase("Status", "状态");
    public static final Phrase PRICE = new Phrase("Price", "价格");
    public static final Phrase TOTAL = new Phrase("Total", "合计");
    public static final Phrase GIVEN_BACK = new Phrase("Given back", "退还");
    public static final Phrase SPEC = new Phrase("Spec", "实例规格");
    public static final Phrase RENEWAL_FOR = new Phrase("Renewal, {0}", "续费 {0}");
    public static final Phrase SPEC_CHANGE = new Phrase("Change of spec", "变更规格");
    public static final Phrase GRANT = new Phrase("Granted days", "赠送时长");
    public static final Phrase OLD_END = new Phrase("End time before", "原到期时间");
    public static final Phrase NEW_END = new Phrase("New end time", "新到期时间");
    public static final Phrase PAY_BEFORE = new Phrase("Pay before", "支付截止时间");
    public static final Phrase PAID_AT = new Phrase("Paid", "支付时间");
    public static final Phrase PAID_BY = new Phrase("Paid by", "支付方式");
    public static final Phrase PRICE_LINES = new Phrase("How the price comes about", "价格明细");
    public static final Phrase LINE = new Phrase("Item", "项目");
    public static final Phrase AMOUNT = new Phrase("Amount", "金额");

    public static final Phrase ALL = new Phrase("All", "全部");
    public static final Phrase FIND = new Phrase("Find", "查询");
    public static final Phrase NO_ORDERS = new Phrase("No orders yet. They appear here when something is renewed.", "暂无订单。续费后订单会显示在这里。");
    public static final Phrase NONE_MATCH = new Phrase("No order matches. Change or clear the filter.", "没有符合条件的订单，请修改或清除筛选条件。");
    public static final Phrase CLEAR = new Phrase("Clear the filter", "清除筛选条件");
    public static final Phrase NEXT_PAGE = new Phrase("Next page", "下一页");
    public static final Phrase FIRST_PAGE = new Phrase("Newest orders", "最新订单");
    public static final Phrase TO_INSTANCES = new Phrase("Back to the list of instances", "返回实例列表");
    public static final Phrase TO_ORDERS = new Phrase("All orders", "全部订单");
    public static final Phrase BY_INSTANCE = new Phrase("Whole id of an instance", "完整的实例 ID");

    public static final Phrase WORKED = new Phrase("It worked", "支付成功");
    public static final Phrase WORKED_UNPAID = new Phrase("It worked", "操作成功");
    public static final Phrase WORKED_BY_ITSELF = new Phrase("Renewed automatically", "自动续费成功");
    public static final Phrase RENEWED = new Phrase("The instance was renewed until {0}.", "实例已续费至 {0}。");
    public static final Phrase CHANGED = new Phrase("The spec was changed to {0}.", "实例规格已变更为 {0}。");
    public static final Phrase CHANGED_BACK = new Phrase("The spec was changed to {0}, and {1} went to your balance.",
            "实例规格已变更为 {0}，{1} 已退至账户余额。");
    public static final Phrase GRANTED_UNTIL = new Phrase("Days were granted; they moved the end time to {0}.", "已赠送时长，到期时间延长至 {0}。");
    public static final Phrase AUTO_RENEW = new Phrase("Enable auto-renew", "开通自动续费");
    public static final Phrase TO_INSTANCE = new Phrase("To the instance", "查看实例");
    public static final Phrase TO_SPEC_CHANGE = new Phrase("Change the spec again", "再次变更规格");
    public static final Phrase GIVE_BACK = new Phrase("Give it back", "退订");
    public static final Phrase WAITS = new Phrase("This order waits to be paid", "订单待支付");
    public static final Phrase WAITS_HINT = new Phrase("Pay it before {0}, or it ends by itself. Nothing has been charged.",
            "请在 {0} 前支付，否则订单将自动关闭。目前没有扣款。");
    public static final Phrase OVERTAKEN = new Phrase("This order cannot be done any more", "该订单已无法执行");
    public static final Phrase OVERTAKEN_HINT = new Phrase(
            "The instance has changed since it was placed, so it cannot be paid. Nothing has been charged. Cancel it, then order anew.",
            "下单后实例已发生变化，该订单无法支付，目前没有扣款。请取消订单后重新下单。");
    public static final Phrase PAY = new Phrase("Pay", "去支付");
    public static final Phrase CANCEL = new Phrase("Cancel the order", "取消订单");
    public static final Phrase PAYING = new Phrase("Your payment is under way", "支付处理中");
    public static final Phrase ASKING = new Phrase(
            "We are asking your bank. You are not charged twice, and you can leave this page: the order goes on without it.",
            "正在向银行确认。不会重复扣款，您可以离开本页面，订单会继续处理。");
    public static final Phrase ON_PAGE = new Phrase(
            "The payment page waits for you. If you have paid there already, this page tells so in a moment; you are not charged twice.",
            "支付页面正在等待您完成支付。如已在该页面支付，本页面稍后会显示结果，不会重复扣款。");
    public static final Phrase GO_ON = new Phrase("Go on to the payment page", "继续前往支付页面");
    public static final Phrase OTHER_WAY = new Phrase("Pay in another way", "换一种方式支付");
    public static final Phrase OTHER_WAY_HINT = new Phrase("Paying in another way withdraws the payment that is under way first.",
            "换一种方式支付时，系统会先撤销正在进行的支付。");
    public static final Phrase WITHDRAWING = new Phrase(
            "The payment is being withdrawn. When your bank has confirmed that, this page goes on; if it was paid before, that counts, and you are not charged twice.",
            "正在撤销该笔支付。银行确认后本页面会自动更新；如此前已支付成功，则以该笔支付为准，不会重复扣款。");
    public static final Phrase LOOK_AGAIN = new Phrase("Look again", "刷新");
    public static final Phrase CANCELLED = new Phrase("This order was cancelled", "订单已取消");
    public static final Phrase ORDER_AGAIN = new Phrase("Order again", "重新下单");
    public static final Phrase REFUND_DUE = new Phrase("Your money is on its way back", "正在退款");
    public static final Phrase REFUND_DUE_HINT = new Phrase(
            "{0} go back the way they came, and to your account balance if that fails. You need not do anything.",
            "{0} 将按原支付方式退还；如无法退还，则退至账户余额。您无需任何操作。");
    public static final Phrase REFUNDED = new Phrase("Your money was given back", "已退款");
    public static final Phrase REFUNDED_TO_BALANCE = new Phrase("{0} are on your account balance.", "{0} 已退至账户余额。");
    public static final Phrase REFUNDED_TO_CARD = new Phrase("{0} went back to the card that paid. Banks may take some days to show it.",
            "{0} 已退回原支付银行卡，银行入账可能需要数个工作日。");
    public static final Phrase DETAILS = new Phrase("What was ordered", "订单内容");
    public static final Phrase RECEIPT = new Phrase("Receipt", "价格明细");
    public static final Phrase PAYMENTS = new Phrase("Payments", "支付记录");
    public static final Phrase STARTED = new Phrase("Started", "开始时间");
    public static final Phrase RESULT = new Phrase("Result", "结果");
    public static final Phrase RESULT_PAID = new Phrase("Paid", "已支付");
    public static final Phrase RESULT_RUNNING = new Phrase("Under way", "处理中");
    public static final Phrase RESULT_WITHDRAWN = new Phrase("Withdrawn; nothing was charged", "已撤销，未扣款");

    private OrderPhrases() {}
}
