package io.renewal.rest.console.signin;

import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form does, told by where it goes.
 *
 * @param words with the instance, order, account or endpoint that the address names, if it names one
 */
record Deed(Pattern address, Phrase words) {
    private static final List<Deed> ALL = List.of(
            deed("instances/([^/]+)/renewal-orders", new Phrase("Order a renewal of {0}", "为 {0} 提交续费订单")),
            deed("instances/([^/]+)/spec-changes", new Phrase("Order another configuration for {0}", "为 {0} 提交变更配置订单")),
            deed("instances/([^/]+)/auto-renewal", new Phrase("Set auto-renewal of {0}", "设置 {0} 的自动续费")),
            deed("orders/([^/]+)/payments", new Phrase("Pay order {0}", "支付订单 {0}")),
            deed("orders/([^/]+)/cancellation", new Phrase("Cancel order {0}, or give it back", "取消或退订订单 {0}")),
            deed("batch/renewal", new Phrase("Renew several instances", "批量续费")),
            deed("batch/auto-renewal", new Phrase("Set auto-renewal of several instances", "批量设置自动续费")),
            deed("accounts/([^/]+)/payment-methods/preference", new Phrase("Choose the card for auto-renewal of {0}", "选择 {0} 的自动续费卡")),
            deed("accounts/([^/]+)/payment-methods/removal", new Phrase("Remove a saved card of {0}", "移除 {0} 已保存的银行卡")),
            deed("accounts/([^/]+)/payment-methods/order", new Phrase("Say how automatic renewals of {0} are paid", "设置 {0} 的自动续费支付顺序")),
            deed("accounts/([^/]+)/pause", new Phrase("Pause automatic charges of {0}", "暂停 {0} 的自动扣费")),
            deed("accounts/([^/]+)/resumption", new Phrase("Let automatic charges of {0} go on", "恢复 {0} 的自动扣费")),
            deed("operations/auto-renewal/pause", new Phrase("Pause automatic charges of all accounts", "暂停所有账户的自动扣费")),
            deed("operations/auto-renewal/resumption", new Phrase("Let automatic charges of all accounts go on", "恢复所有账户的自动扣费")),
            deed("webhooks/([^/]+)/redeliveries", new Phrase("Send events to {0} again", "重新向 {0} 推送事件")),
            deed("clock", new Phrase("Move the clock of the sandbox", "调整沙箱时钟")));

    /** In words; nothing if it is not known. */
    static Optional<String> of(Words words, String path) {
        return ALL.stream().flatMap(deed -> deed.said(words, path).stream()).findFirst();
    }

    private Optional<String> said(Words say, String path) {
        Matcher found = address.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.of(found.groupCount() == 0 ? say.say(words) : say.say(words, found.group(1)));
    }

    private static Deed deed(String address, Phrase words) {
        return new Deed(Pattern.compile("/console/" + address), words);
    }
}
