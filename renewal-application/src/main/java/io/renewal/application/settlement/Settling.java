package io.renewal.application.settlement;

import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.ledger.Movement;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Pays from a balance, and writes what a settlement says. Thread-safe. */
public final class Settling {
    private final IdSource ids;

    @Inject
    Settling(IdSource ids) {
        this.ids = ids;
    }

    /** How an order goes that is paid from the balance. The account and the instance, which is as recorded, are locked by the caller. */
    public static Settlement fromBalance(Account account, Instance instance, Unpaid order, Instant now) {
        return Settlement.conclude(order.pay(Tender.BALANCE, now), instance, account.answerFor(order.details().price()), now);
    }

    /** Writes all that a settlement says of an order that is not in the books yet, and gives that order. */
    public Order add(Tx tx, Settlement settlement, Instant now) {
        tx.orders().add(settlement.order());
        return write(tx, settlement, now);
    }

    /** Writes all that a settlement says of an order that is in the books, and gives that order. */
    public Order update(Tx tx, Settlement settlement, Instant now) {
        tx.orders().update(settlement.order());
        return write(tx, settlement, now);
    }

    private Order write(Tx tx, Settlement settlement, Instant now) {
        Order order = settlement.order();
        tx.instances().update(settlement.instance());
        for (Movement movement : settlement.movements()) {
            PostingReference reference = new PostingReference.ForOrder(order.id());
            tx.ledger().post(new Posting(new PostingId(ids.next()), order.details().accountId(), movement, reference, now));
        }
        tell(tx, settlement.instance(), settlement.events(), now);
        return order;
    }

    /** Has things told of an instance: all at once, as each appending has its price whatever it appends. */
    public void tell(Tx tx, Instance instance, List<InstanceEvent> events, Instant occurredAt) {
        tx.events().append(events.stream().map(event -> new NewEvent(new EventId(ids.next()), instance, occurredAt, event)).toList());
    }
}
