package io.renewal.rest.console.page;

import io.renewal.application.port.in.Caller;
import io.renewal.rest.console.text.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Where one may go. */
final class Menu {
    private static final MenuEntry INSTANCES = new MenuEntry("/console/instances", new Phrase("Instances", "实例列表"));
    private static final MenuEntry AUTO_RENEWAL = new MenuEntry("/console/auto-renewal", new Phrase("Auto-renewal", "自动续费"));
    private static final MenuEntry ORDERS = new MenuEntry("/console/orders", new Phrase("Orders", "订单"));
    private static final MenuEntry CLOCK = new MenuEntry("/console/clock", new Phrase("Clock", "沙箱时钟"));

    private Menu() {}

    static List<MenuEntry> of(Caller caller, boolean sandbox) {
        return switch (caller) {
            case Caller.Customer customer -> ofCustomer("/console/accounts/" + customer.accountId() + "/");
            case Caller.Operator _ -> ofOperator(sandbox);
        };
    }

    private static List<MenuEntry> ofCustomer(String account) {
        return List.of(INSTANCES, AUTO_RENEWAL, ORDERS, new MenuEntry(account + "forecast", new Phrase("Coming charges", "预计扣费")),
                new MenuEntry(account + "balance", new Phrase("Balance", "账户余额")),
                new MenuEntry(account + "payment-methods", new Phrase("Payment methods", "支付方式")));
    }

    private static List<MenuEntry> ofOperator(boolean sandbox) {
        List<MenuEntry> entries = new ArrayList<>(List.of(new MenuEntry("/console/accounts", new Phrase("Accounts", "账户")), INSTANCES,
                AUTO_RENEWAL, ORDERS, new MenuEntry("/console/operations", new Phrase("Operations", "运维")),
                new MenuEntry("/console/webhooks", new Phrase("Webhooks", "Webhook"))));
        if (sandbox) {
            entries.add(CLOCK);
        }
        return entries;
    }
}
