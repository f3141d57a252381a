package io.renewal.rest.console.instance;

import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Words;

/** What is said on the page of one instance. */
public final class InstancePagePhrases {
    public static final Phrase FACTS = new Phrase("About this instance", "基本信息");
    public static final Phrase ENGINE = new Phrase("Engine", "引擎");
    public static final Phrase BILLING = new Phrase("Billing method", "付费方式");
    public static final Phrase SINCE = new Phrase("Term began", "本期开始时间");
    public static final Phrase SCHEDULED = new Phrase("Scheduled change", "待生效变更");
    public static final Phrase SCHEDULED_TO = new Phrase("{0} from {1}", "{1} 起变更为 {0}");
    public static final Phrase ITS_ORDER = new Phrase("its order", "查看订单");
    public static final Phrase CHANGE_SPEC = new Phrase("Change configuration", "变更配置");
    public static final Phrase OUTLOOK = new Phrase("If you do nothing", "如果不做任何操作");
    public static final Phrase PICTURE = new Phrase("What happens from now to the release, told in the list below", "从现在到释放的过程，详见下方列表");
    public static final Phrase NOW = new Phrase("Now", "现在");
    public static final Phrase ONLY_IF = new Phrase("only if the automatic renewal before fails", "仅在此前的自动续费失败时");
    private static final Phrase PAID_FOR = new Phrase("paid for", "有效期内");
    private static final Phrase RUNS_ON = new Phrase("runs on", "到期后继续运行");
    private static final Phrase LOCKED = new Phrase("locked", "已锁定");
    public static final Phrase OPEN_ORDER = new Phrase("An order waits", "有待处理的订单");
    public static final Phrase UNPAID = new Phrase("{0} for {1} waits to be paid until {2}. Nothing else can be ordered meanwhile.",
            "{0}（{1}）待支付，请在 {2} 前支付。在此期间无法提交其他订单。");
    public static final Phrase PAYING = new Phrase("{0} for {1} is being paid just now. Nothing else can be ordered meanwhile.",
            "{0}（{1}）正在支付中，在此期间无法提交其他订单。");
    public static final Phrase PAY = new Phrase("Pay", "去支付");
    public static final Phrase LOOK_AT_ORDER = new Phrase("Look at the order, or cancel it", "查看或取消订单");
    public static final Phrase ORDERS = new Phrase("Orders", "订单记录");
    public static final Phrase NO_ORDERS = new Phrase("Nothing has been ordered for it yet.", "暂无订单。");
    public static final Phrase ALL_ORDERS = new Phrase("All orders of this instance", "查看该实例的全部订单");
    public static final Phrase ORDERED_AT = new Phrase("Ordered", "下单时间");
    public static final Phrase WHAT = new Phrase("What", "内容");
    public static final Phrase PRICE = new Phrase("Price", "金额");
    public static final Phrase STATE = new Phrase("State", "状态");
    public static final Phrase EVENTS = new Phrase("What happened", "事件记录");
    public static final Phrase LATEST_EVENTS = new Phrase("The latest {0} of {1} are shown.", "显示最近 {0} 条，共 {1} 条。");
    public static final Phrase SAVED = new Phrase("Saved. From now on:", "设置成功。当前续费方式：");
    public static final Phrase BACK = new Phrase("All instances", "实例列表");
    private static final Phrase RENEWAL_FOR = new Phrase("Renewal for {0}", "续费 {0}");
    private static final Phrase AUTO_RENEWAL_FOR = new Phrase("Automatic renewal for {0}", "自动续费 {0}");
    private static final Phrase SPEC_CHANGE = new Phrase("Change of configuration", "变更配置");
    private static final Phrase GRANT_OF_ONE = new Phrase("1 day granted", "赠送 1 天");
    private static final Phrase GRANT = new Phrase("{0} days granted", "赠送 {0} 天");

    private InstancePagePhrases() {}

    /** How an instance stands for a while. */
    public static Phrase of(InstanceStatus status) {
        return switch (status) {
            case NORMAL, EXPIRING -> PAID_FOR;
            case EXPIRED -> RUNS_ON;
            case LOCKED, RELEASED -> LOCKED;
        };
    }

    /** What an order buys. */
    public static String what(Words words, Order order) {
        return switch (order.details().purchase()) {
            case RenewalQuote quote -> words.say(order.details().origin() == OrderOrigin.AUTO_RENEWAL ? AUTO_RENEWAL_FOR : RENEWAL_FOR,
                    words.months(quote.period().months()));
            case Grant grant -> words.say(grant.days() == 1 ? GRANT_OF_ONE : GRANT, grant.days());
            case SpecChange _ -> words.say(SPEC_CHANGE);
        };
    }
}
