package io.renewal.rest.console.balance;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.Purchase;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.rest.console.text.Words;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A line of the ledger as it is shown.
 *
 * @param order what it paid for or gave back, if it was an order
 */
record BalanceEntry(Posting posting, Optional<Order> order) {
    /** What came, or with a minus what went. */
    Money amount() {
        return posting.movement().effectOnBalance();
    }

    /** The same with its sign. */
    String signed(Words words) {
        return (amount().isPositive() ? "+" : "") + words.money(amount());
    }

    Optional<OrderId> orderId() {
        return order.map(Order::id);
    }

    /** Whether nobody asked for it: what is given back was asked for, however it was bought. */
    boolean isAutomatic() {
        return !amount().isPositive() && order.filter(one -> one.details().origin() == OrderOrigin.AUTO_RENEWAL).isPresent();
    }

    /** What it was for. */
    String what(Words words) {
        if (posting.reference() instanceof PostingReference.ByOperator by) {
            return words.say(amount().isPositive() ? BalancePhrases.TOPPED_UP : BalancePhrases.CORRECTED, by.text());
        }
        return order.map(one -> what(words, one.details().purchase())).orElseGet(() -> words.say(BalancePhrases.ORDER));
    }

    private String what(Words words, Purchase purchase) {
        String instance = purchase.instanceId().value();
        boolean isBack = amount().isPositive();
        return switch (purchase) {
            case RenewalQuote renewal -> isBack
                    ? words.say(BalancePhrases.GIVEN_BACK, instance)
                    : words.say(BalancePhrases.RENEWED, instance, words.months(renewal.period().months()));
            case Grant _ -> words.say(BalancePhrases.GRANTED, instance);
            case SpecChange change when isBack && change.isUpgrade() -> words.say(BalancePhrases.CHANGE_GIVEN_BACK, instance);
            case SpecChange _ -> words.say(isBack ? BalancePhrases.SMALLER_SPEC : BalancePhrases.OTHER_SPEC, instance);
        };
    }
}
