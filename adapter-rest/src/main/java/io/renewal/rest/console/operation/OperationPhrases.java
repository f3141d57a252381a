package io.renewal.rest.console.operation;

import io.renewal.rest.console.text.Phrase;

/** What is said of how the service is doing. */
final class OperationPhrases {
    static final Phrase TITLE = new Phrase("Operations", "运维");
    static final Phrase AS_OF = new Phrase("As of", "截至");
    static final Phrase ALL_WELL = new Phrase("All is well: nothing needs you.", "一切正常，无需处理。");
    static final Phrase NEEDS_YOU = new Phrase("What needs you", "需要处理");
    static final Phrase AUTO_RENEWAL = new Phrase("Auto-renewal", "自动续费");
    static final Phrase RUNNING = new Phrase("Automatic charges are made as they fall due.", "自动扣费正常进行。");
    static final Phrase PAUSED = new Phrase("All automatic charges are paused.", "所有自动扣费已暂停。");
    static final Phrase SINCE = new Phrase("Since", "开始时间");
    static final Phrase REASON = new Phrase("Reason", "原因");
    static final Phrase HELD = new Phrase("Waiting for the end of a pause", "等待恢复的自动续费");
    static final Phrase DUE = new Phrase("Due and not charged yet", "应扣未扣的自动续费");
    static final Phrase DUE_SINCE = new Phrase("the oldest since", "最早应扣时间");
    static final Phrase UNPAID = new Phrase("Begun, and waiting for the payment provider", "已下单、等待支付渠道的自动续费");
    static final Phrase UNPAID_SINCE = new Phrase("the oldest since", "最早下单时间");
    static final Phrase PAUSE_ALL = new Phrase("Pause all auto-renewal…", "暂停全部自动续费…");
    static final Phrase RESUME_ALL = new Phrase("Let charges go on…", "恢复自动续费…");
    static final Phrase PAYMENTS = new Phrase("Payments without an answer", "未返回结果的支付");
    static final Phrase PAYMENTS_HINT = new Phrase(
            "Each is asked about again until the provider gives an answer; nobody is charged twice meanwhile. If one stays here for hours, look for it in the provider's own console.",
            "系统会持续向支付渠道查询，期间不会重复扣费。如果长时间没有结果，请在支付渠道的控制台中核实。");
    static final Phrase NO_PAYMENTS = new Phrase("Every payment has its answer.", "所有支付均已有结果。");
    static final Phrase REFUNDS = new Phrase("Refunds that are owed", "待退款订单");
    static final Phrase REFUNDS_HINT = new Phrase(
            "Each is tried again by itself. If the provider keeps refusing, settle it with the customer and the provider.",
            "系统会自动重试退款。如果支付渠道一直拒绝，请与客户和支付渠道协商处理。");
    static final Phrase NO_REFUNDS = new Phrase("No refund is owed.", "没有待退款订单。");
    static final Phrase RELEASES = new Phrase("Releases that are held", "暂缓释放的实例");
    static final Phrase RELEASES_HINT = new Phrase(
            "These are past their release, but nothing is released while it is paid for or before its notice reached somebody.",
            "以下实例已到释放时间。在支付未完成或最后通知未送达之前，不会释放。");
    static final Phrase NO_RELEASES = new Phrase("No release is held.", "没有暂缓释放的实例。");
    static final Phrase HELD_BY_PAYMENT = new Phrase("It is being paid for. Goes on once the payment has an answer.", "订单正在支付，支付有结果后继续处理。");
    static final Phrase HELD_BY_NOTICE = new Phrase(
            "No webhook endpoint got its final notice. Mend the receiver, then send the notice again.",
            "最后通知未送达任何 Webhook 接收端。请修复接收端后重新投递。");
    static final Phrase TO_ORDER = new Phrase("View order", "查看订单");
    static final Phrase TO_WEBHOOKS = new Phrase("Webhooks", "查看 Webhook");
    static final Phrase DELIVERIES = new Phrase("Webhook deliveries", "Webhook 投递");
    static final Phrase DELIVERIES_PARKED = new Phrase("{0} given up. Mend the receiver, then send them again.", "{0} 条已停止投递，请修复接收端后重新投递。");
    static final Phrase DELIVERIES_PENDING = new Phrase("{0} on their way, the oldest since", "{0} 条投递中，最早开始于");
    static final Phrase DELIVERED = new Phrase("Everything has arrived.", "全部送达。");
    static final Phrase NO_ENDPOINTS = new Phrase("There are no webhook endpoints.", "暂无 Webhook 接收端。");
    static final Phrase ENDPOINT = new Phrase("Endpoint", "接收端");
    static final Phrase STATE = new Phrase("State", "状态");
    static final Phrase TIMERS = new Phrase("Background work", "后台任务");
    static final Phrase TIMER = new Phrase("Work", "任务");
    static final Phrase LAST_RUN = new Phrase("Last run", "上次执行");
    static final Phrase LAST_RUN_REAL = new Phrase("Last run (by the real clock)", "上次执行（真实时间）");
    static final Phrase NEXT_DUE = new Phrase("Next due", "下次到期");
    static final Phrase NEVER_RUN = new Phrase("not yet", "尚未执行");
    static final Phrase RUNS_NOW = new Phrase("Runs now", "正在执行");
    static final Phrase RAN = new Phrase("Fine", "正常");
    static final Phrase FAILED = new Phrase("Failed; it is tried again by itself", "执行失败，将自动重试");
    static final Phrase LATE = new Phrase("Late by {0}", "已延迟 {0}");
    static final Phrase RUNS = new Phrase("Last runs of auto-renewal", "最近的自动续费执行记录");
    static final Phrase NO_RUNS = new Phrase("None found anything due yet.", "暂无执行记录。");
    static final Phrase STARTED = new Phrase("Started", "开始时间");
    static final Phrase TOOK = new Phrase("Took", "耗时");
    static final Phrase UNFINISHED = new Phrase("no end seen", "未见结束");
    static final Phrase RUN_DUE = new Phrase("Due", "应扣");
    static final Phrase RENEWED = new Phrase("Renewed", "成功");
    static final Phrase DECLINED = new Phrase("Declined", "支付失败");
    static final Phrase REFUSED = new Phrase("Refused", "无法续费");
    static final Phrase IN_DOUBT = new Phrase("No answer", "无结果");
    static final Phrase POSTPONED = new Phrase("Later", "推迟");
    static final Phrase BROKEN = new Phrase("Broken", "异常");
    static final Phrase INSTANCE = new Phrase("Instance", "实例");
    static final Phrase ACCOUNT = new Phrase("Account", "账户");
    static final Phrase TRIES = new Phrase("Asked", "查询次数");
    static final Phrase NEXT_LOOK = new Phrase("Next try", "下次尝试");
    static final Phrase NEXT_LOOK_REAL = new Phrase("Next try (by the real clock)", "下次尝试（真实时间）");
    static final Phrase DETAIL = new Phrase("Technical detail", "技术详情");
    static final Phrase WAITS_FOR = new Phrase("Waits for", "等待");
    static final Phrase WAITS = new Phrase("Waits for the customer or the provider", "等待客户或支付渠道");
    static final Phrase IS_IN_DOUBT = new Phrase("The provider gave no answer", "支付渠道未返回结果");
    static final Phrase IS_REFUSED = new Phrase("The provider did not give it back yet", "支付渠道尚未退款");
    static final Phrase IS_SOON = new Phrase("Is on its way", "退款处理中");
    static final Phrase PAUSE_TITLE = new Phrase("Pause all auto-renewal?", "确认暂停全部自动续费？");
    static final Phrase PAUSE_MEANS = new Phrase(
            "No automatic charge begins on any account until you let them go on. What falls due waits. Instances whose end comes meanwhile lock and are released as usual.",
            "恢复之前，所有账户都不会发起自动扣费，应扣的续费会等待。期间到期的实例仍会照常锁定和释放。");
    static final Phrase PAUSE_REASON = new Phrase("Reason, for your colleagues (customers do not see it)", "原因（供同事查看，客户不可见）");
    static final Phrase REASON_MISSING = new Phrase("Write down why, in at most 200 characters, so that your colleagues know.",
            "请填写原因（不超过 200 个字符），便于同事了解情况。");
    static final Phrase PAUSE = new Phrase("Pause all auto-renewal", "暂停全部自动续费");
    static final Phrase LEAVE = new Phrase("Leave it as it is", "返回");
    static final Phrase RESUME_TITLE = new Phrase("Let automatic charges go on?", "确认恢复自动续费？");
    static final Phrase RESUME_MEANS = new Phrase(
            "What fell due meanwhile is charged with the next run: {0} waiting. Accounts that are paused on their own stay so.",
            "暂停期间应扣的 {0} 笔续费将在下一次执行时扣费。单独暂停的账户保持暂停。");
    static final Phrase RESUME = new Phrase("Let charges go on", "恢复自动续费");
    static final Phrase FIRST_LISTED = new Phrase("The first {0} are listed; in all there are: {1}.", "仅列出前 {0} 条，总数：{1}。");
    static final Phrase AT_LEAST = new Phrase("{0} or more", "至少 {0}");

    private OperationPhrases() {}
}
