package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.AutoRenewalSet;
import io.renewal.domain.event.InstanceEvent.DaysGranted;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.event.InstanceEvent.InstanceUnlocked;
import io.renewal.domain.event.InstanceEvent.OrderPlaced;
import io.renewal.domain.event.InstanceEvent.OrderRefunded;
import io.renewal.domain.event.InstanceEvent.RenewalGivenBack;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference.ForOrder;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.instance.ReleaseCause.ByPolicy;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.Prolonging;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What rules of the business always hold, worked out anew from the books alone. */
public final class Invariants {
    private Invariants() {}

    /** Goes on only if all of them hold. */
    public static void check(Books books) {
        books.accounts().forEach(account -> moneyAddsUp(books, account));
        books.orders().forEach(order -> belongsToOneAccount(books, order));
        for (InstanceView view : books.instances()) {
            InstanceId id = view.instance().id();
            assertTrue(ordersOf(books, id).filter(order -> order.status().isOpen()).count() <= 1, () -> "open orders of " + id);
            endMovedByPaidOrdersOnly(books, view);
            eventsAreComplete(books, view);
            theWayIsGoneInOrder(books, view);
            specIsWhatWasTold(books, view);
            nothingIsChargedUnasked(books, id);
        }
    }

    /** The balance is what its postings say, and what was paid is the price of what is Paid. */
    private static void moneyAddsUp(Books books, Account account) {
        List<Posting> postings = books.postings().stream().filter(posting -> posting.accountId().equals(account.id())).toList();
        Money zero = Money.zero(account.currency());
        assertEquals(account.balance(), sum(zero, postings.stream().map(posting -> posting.movement().effectOnBalance())));
        assertFalse(account.balance().isNegative());
        Stream<Posting> payments = postings.stream().filter(posting -> posting.reference() instanceof ForOrder);
        assertEquals(sum(zero, paid(books, account.id()).filter(order -> !isPaidAtProvider(order)).map(order -> order.details().price())),
                sum(zero, payments.map(posting -> posting.movement().effectOnBalance().negated())));
        books.orders().stream().filter(order -> order.details().accountId().equals(account.id()))
                .forEach(order -> assertEquals(moved(order), postings.stream()
                        .filter(posting -> posting.reference().equals(new ForOrder(order.id())))
                        .map(posting -> posting.movement().effectOnBalance().negated()).sorted().toList(), order::toString));
    }

    /** What an order gave back to the balance, which is negative, and what it took from it. */
    private static List<Money> moved(Order order) {
        Money price = order.details().price();
        if (isPaidAtProvider(order)) {
            return List.of();
        }
        return switch (order) {
            case Order.Paid _ -> price.isZero() ? List.of() : List.of(price);
            case Order.Refunded _ -> List.of(price.negated(), price);
            default -> List.of();
        };
    }

    /** Where its money goes back to as well. */
    private static boolean isPaidAtProvider(Order order) {
        return order.attempts().stream().anyMatch(
                attempt -> attempt.method() != PaymentMethod.BALANCE && attempt instanceof PaymentAttempt.Ended ended && ended.isPaid());
    }

    private static void belongsToOneAccount(Books books, Order order) {
        InstanceView view = books.instances().stream().filter(other -> other.instance().id().equals(order.details().instanceId()))
                .findFirst().orElseThrow();
        assertEquals(view.instance().accountId(), order.details().accountId());
    }

    /** The paid orders of an instance lead without a gap from the end that was registered to the end that it has. */
    private static void endMovedByPaidOrdersOnly(Books books, InstanceView view) {
        Subscription subscription = (Subscription) view.instance().plan();
        Instant end = registeredEnd(eventsOf(books, view.instance().id()));
        int anchorDay = view.instance().id().equals(Examples.REDIS) ? 31 : local(subscription, end).getDayOfMonth();
        for (Order.Paid order : paidInTurn(books, view.instance().id())) {
            Prolonging bought = (Prolonging) order.details().purchase();
            assertEquals(end, bought.currentEndTime(), "each prolongs the end that the one before it left");
            ZonedDateTime from = local(subscription, end);
            if (bought instanceof Grant grant) {
                anchorDay = from.plusDays(grant.days()).getDayOfMonth();
                end = from.plusDays(grant.days()).toInstant();
                assertEquals(end, grant.newEndTime(), "exactly the days");
                continue;
            }
            if (subscription.policy().lateRenewal() == LateRenewal.FROM_PAYMENT && !order.details().createdAt().isBefore(end)) {
                from = local(subscription, order.details().createdAt()).truncatedTo(ChronoUnit.DAYS);
                anchorDay = from.getDayOfMonth();
            }
            end = plusMonths(from, ((RenewalQuote) bought).period().months(), anchorDay);
            assertEquals(end, bought.newEndTime(), "exactly the period, counted from the start that the order fixed");
        }
        assertEquals(end, subscription.term().end());
    }

    private static void eventsAreComplete(Books books, InstanceView view) {
        InstanceId id = view.instance().id();
        List<RecordedEvent> events = eventsOf(books, id);
        assertEquals(LongStream.rangeClosed(1, events.size()).boxed().toList(), events.stream().map(RecordedEvent::sequence).toList());
        assertTrue(events.stream().allMatch(event -> event.accountId().equals(view.instance().accountId())));
        Set<OrderId> specChanges = ordersOf(books, id).filter(order -> order.details().purchase() instanceof SpecChange).map(Order::id)
                .collect(Collectors.toSet());
        assertEquals(ordersOf(books, id).filter(order -> order instanceof Order.Paid || order instanceof Order.Refunded).count(),
                events.stream().filter(event -> tellsOfAPaidOrder(event.event(), specChanges)).count());
        long refunded = ordersOf(books, id).filter(Order.Refunded.class::isInstance).count();
        assertEquals(refunded, events.stream().filter(event -> event.event() instanceof RenewalGivenBack).count());
        assertEquals(refunded, events.stream().filter(event -> event.event() instanceof OrderRefunded).count());
    }

    private static boolean tellsOfAPaidOrder(InstanceEvent event, Set<OrderId> specChanges) {
        return switch (event) {
            case InstanceRenewed _,DaysGranted _ -> true;
            case SpecChanged changed -> specChanges.contains(changed.orderId());
            default -> false;
        };
    }

    /** Who follows the events alone knows each lock, promise and release, and nothing comes twice. */
    private static void theWayIsGoneInOrder(Books books, InstanceView view) {
        boolean locked = false;
        boolean released = false;
        Optional<Instant> promised = Optional.empty();
        for (RecordedEvent recorded : eventsOf(books, view.instance().id())) {
            assertFalse(released, "nothing after the release");
            switch (recorded.event()) {
                case InstanceLocked _ -> {
                    assertFalse(locked, "locked once");
                    locked = true;
                }
                case FinalNoticeGiven notice -> {
                    assertTrue(promised.isEmpty(), "noticed once");
                    promised = Optional.of(notice.releaseAt());
                }
                case InstanceRenewed _,DaysGranted _,RenewalGivenBack _ -> promised = Optional.empty();
                case InstanceUnlocked _ -> {
                    assertTrue(locked, "only what was locked is unlocked");
                    locked = false;
                }
                case InstanceReleased gone -> {
                    released = true;
                    Instant earliest = gone.cause() instanceof ByPolicy ? promised.orElseThrow() : recorded.occurredAt();
                    assertFalse(recorded.occurredAt().isBefore(earliest), "not before what was told");
                }
                default -> {
                    // Of orders.
                }
            }
        }
        assertEquals(view.instance().isReleased(), released);
    }

    /** From the instruction that was told last; who said nothing is reminded only. */
    private static void nothingIsChargedUnasked(Books books, InstanceId id) {
        RenewalStatus asked = RenewalStatus.NORMAL;
        for (RecordedEvent recorded : eventsOf(books, id)) {
            if (recorded.event() instanceof AutoRenewalSet set) {
                asked = set.status();
            }
            if (recorded.event() instanceof OrderPlaced placed && placed.origin() == OrderOrigin.AUTO_RENEWAL) {
                assertEquals(RenewalStatus.AUTO_RENEWAL, asked, () -> "charged unasked: " + placed);
            }
        }
    }

    private static void specIsWhatWasTold(Books books, InstanceView view) {
        SpecId spec = ((InstanceRegistered) eventsOf(books, view.instance().id()).getFirst().event()).spec();
        for (RecordedEvent recorded : eventsOf(books, view.instance().id())) {
            if (recorded.event() instanceof SpecChanged changed) {
                assertEquals(spec, changed.oldSpec());
                spec = changed.newSpec();
            }
        }
    }

    private static Instant plusMonths(ZonedDateTime from, int months, int anchorDay) {
        YearMonth month = YearMonth.from(from).plusMonths(months);
        return month.atDay(Math.min(anchorDay, month.lengthOfMonth())).atTime(from.toLocalTime()).atZone(from.getZone()).toInstant();
    }

    private static ZonedDateTime local(Subscription subscription, Instant instant) {
        return instant.atZone(subscription.calendar().zone());
    }

    private static Instant registeredEnd(List<RecordedEvent> events) {
        return ((InstanceRegistered) events.getFirst().event()).endTime().orElseThrow();
    }

    private static List<Order.Paid> paidInTurn(Books books, InstanceId id) {
        return ordersOf(books, id).filter(Order.Paid.class::isInstance).map(Order.Paid.class::cast)
                .filter(order -> order.details().purchase() instanceof Prolonging)
                .sorted(Comparator.comparing((Order.Paid order) -> ((Prolonging) order.details().purchase()).currentEndTime())).toList();
    }

    private static Stream<Order> paid(Books books, AccountId account) {
        return books.orders().stream().filter(Order.Paid.class::isInstance).filter(order -> order.details().accountId().equals(account));
    }

    private static Stream<Order> ordersOf(Books books, InstanceId id) {
        return books.orders().stream().filter(order -> order.details().instanceId().equals(id));
    }

    private static List<RecordedEvent> eventsOf(Books books, InstanceId id) {
        return books.events().stream().filter(event -> event.instanceId().equals(id)).toList();
    }

    private static Money sum(Money zero, Stream<Money> amounts) {
        return amounts.reduce(zero, Money::plus);
    }
}
