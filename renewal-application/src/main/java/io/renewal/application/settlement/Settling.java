package io.renewal.application.settlement;

import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.PostingId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.settlement.Settlement;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
        add(tx, List.of(settlement), now);
        return settlement.order();
    }

    /** The same for many, of different orders and instances. */
    public void add(Tx tx, List<Settlement> settlements, Instant now) {
        tx.orders().add(settlements.stream().map(Settlement::order).toList());
        write(tx, settlements, now);
    }

    /** Writes all that a settlement says of an order that is in the books, and gives that order. */
    public Order update(Tx tx, Settlement settlement, Instant now) {
        update(tx, List.of(settlement), now);
        return settlement.order();
    }

    /** The same for many, of different orders and instances. */
    public void update(Tx tx, List<Settlement> settlements, Instant now) {
        tx.orders().update(settlements.stream().map(Settlement::order).toList());
        write(tx, settlements, now);
    }

    private void write(Tx tx, List<Settlement> settlements, Instant now) {
        tx.instances().update(settlements.stream().map(Settlement::instance).toList());
        tx.ledger().post(settlements.stream().flatMap(settlement -> postings(settlement, now)).toList());
        tx.events().append(settlements.stream().flatMap(settlement -> told(settlement.instance(), settlement.events(), now)).toList());
    }

    private Stream<Posting> postings(Settlement settlement, Instant now) {
        Order order = settlement.order();
        PostingReference reference = new PostingReference.ForOrder(order.id());
        return settlement.movements().stream()
                .map(movement -> new Posting(new PostingId(ids.next()), order.details().accountId(), movement, reference, now));
    }

    private Stream<NewEvent> told(Instance instance, List<InstanceEvent> events, Instant occurredAt) {
        return events.stream().map(event -> new NewEvent(new EventId(ids.next()), instance, occurredAt, event));
    }

    /** Has things told of many instances: all at once, in that order. */
    public void tell(Tx tx, List<Told> told) {
        tx.events().append(told.stream().map(one -> new NewEvent(new EventId(ids.next()), one.instance(), one.at(), one.event())).toList());
    }

    /** Something that is told of an instance, and when it came about. */
    public record Told(Instance instance, InstanceEvent event, Instant at) {}

    /** Has things told of an instance: all at once, as each appending has its price whatever it appends. */
    public void tell(Tx tx, Instance instance, List<InstanceEvent> events, Instant occurredAt) {
        tx.events().append(told(instance, events, occurredAt).toList());
    }
}
