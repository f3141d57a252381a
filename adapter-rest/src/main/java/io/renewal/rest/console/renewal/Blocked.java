package io.renewal.rest.console.renewal;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.rest.console.order.OrderPhrases;
import io.renewal.rest.console.order.OrderText;
import io.renewal.rest.console.session.ConsoleAddress;
import io.renewal.rest.console.text.Phrase;

/**
 * That nothing can be bought for an instance as it stands, why, and what to do.
 *
 * @param title of the page that was asked for
 * @param next where to go on
 */
record Blocked(InstanceId instanceId, Phrase title, Phrase why, Phrase advice, Next next) {
    /** A link. */
    record Next(String address, Phrase label) {}

    static Blocked byUse(InstanceId id, Phrase title) {
        return new Blocked(id, title, RenewalPhrases.BY_USE, RenewalPhrases.BY_USE_ADVICE, toList());
    }

    static Blocked released(InstanceId id, Phrase title) {
        return new Blocked(id, title, RenewalPhrases.RELEASED, RenewalPhrases.RELEASED_ADVICE, toList());
    }

    static Blocked byOrder(InstanceId id, Phrase title, OrderId order) {
        return new Blocked(id, title, RenewalPhrases.ORDER_OPEN, RenewalPhrases.ORDER_OPEN_ADVICE,
                new Next(OrderText.address(order), RenewalPhrases.TO_ORDER));
    }

    static Blocked nothingSold(InstanceId id, Phrase title) {
        return new Blocked(id, title, RenewalPhrases.NOTHING_SOLD, RenewalPhrases.NOTHING_SOLD_ADVICE, toList());
    }

    private static Next toList() {
        return new Next(ConsoleAddress.HOME, OrderPhrases.TO_INSTANCES);
    }
}
