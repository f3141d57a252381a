package io.renewal.rest.console.webhook;

import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.rest.console.text.Phrase;

/** What is said of webhooks. */
final class WebhookPhrases {
    static final Phrase TITLE = new Phrase("Webhooks", "Webhook");
    static final Phrase INTRO = new Phrase("Each endpoint is sent what happens to instances, in order for each of them.",
            "系统会按实例顺序向每个接收端推送事件。");
    static final Phrase ENDPOINT = new Phrase("Endpoint", "接收端");
    static final Phrase ADDRESS = new Phrase("Address", "地址");
    static final Phrase STATE = new Phrase("State", "状态");
    static final Phrase ADDED = new Phrase("Added", "添加时间");
    static final Phrase OLD_SECRET_UNTIL = new Phrase("Its former secret signs too until", "旧密钥有效期至");
    static final Phrase NO_ENDPOINTS = new Phrase(
            "There are no endpoints yet. They are added through the API; the answer tells the secret that deliveries are signed with.",
            "暂无接收端。请通过 API 添加，返回结果中包含签名密钥。");
    static final Phrase DELIVERIES_OF = new Phrase("Deliveries to {0}", "{0} 的投递记录");
    static final Phrase FILTER = new Phrase("Deliveries by state", "按状态筛选");
    static final Phrase ALL = new Phrase("All", "全部");
    static final Phrase EVENT = new Phrase("Event", "事件");
    static final Phrase INSTANCE = new Phrase("Instance", "实例");
    static final Phrase TRIES = new Phrase("Tries", "尝试次数");
    static final Phrase LAST_ANSWER = new Phrase("Last answer", "最近一次响应");
    static final Phrase NO_ANSWER_YET = new Phrase("not tried yet", "尚未投递");
    static final Phrase ACCEPTED = new Phrase("Accepted", "已接收");
    static final Phrase ANSWERED = new Phrase("Answered with status {0}", "响应状态码 {0}");
    static final Phrase UNREACHED = new Phrase("Could not be reached", "无法连接");
    static final Phrase SINCE = new Phrase("On its way since", "投递开始时间");
    static final Phrase NEXT = new Phrase("Next", "下一步");
    static final Phrase NEXT_TRY = new Phrase("Next try", "下次尝试");
    static final Phrase WAITS = new Phrase("Waits for an earlier event of its instance", "等待该实例更早的事件");
    static final Phrase GIVEN_UP = new Phrase("Given up", "停止投递时间");
    static final Phrase ARRIVED = new Phrase("Arrived", "送达时间");
    static final Phrase SEND_AGAIN = new Phrase("Send again", "重新投递");
    static final Phrase SEND_THIS_AGAIN = new Phrase("Send again: {0}, {1}", "重新投递：{0}，{1}");
    static final Phrase SENT_AGAIN = new Phrase("It is on its way again. Later events of its instance wait for it.",
            "已重新投递，该实例之后的事件会等待其完成。");
    static final Phrase LOOK_AGAIN = new Phrase("See how it went", "查看投递结果");
    static final Phrase GONE = new Phrase("That delivery is not kept any more.", "该投递记录已不存在。");
    static final Phrase NOT_FOUND_HINT = new Phrase("What was delivered is kept for some weeks.", "送达记录会保留数周。");
    static final Phrase NEXT_PAGE = new Phrase("Older deliveries", "更早的记录");
    static final Phrase DETAIL = new Phrase("Technical detail", "技术详情");

    private WebhookPhrases() {}

    /** The name of a state. */
    static Phrase of(DeliveryStatus status) {
        return switch (status) {
            case PENDING -> new Phrase("On its way", "投递中");
            case DELIVERED -> new Phrase("Delivered", "已送达");
            case PARKED -> new Phrase("Given up", "已停止投递");
        };
    }

    /** That there is nothing in it. */
    static Phrase none(DeliveryFilter filter) {
        return switch (filter) {
            case PARKED -> new Phrase("No delivery was given up.", "没有停止投递的记录。");
            case PENDING -> new Phrase("Nothing is on its way.", "没有投递中的记录。");
            case DELIVERED -> new Phrase("Nothing was delivered yet, or it was too long ago.", "没有已送达的记录。");
            case ALL -> new Phrase("Nothing was sent here yet.", "暂无投递记录。");
        };
    }
}
