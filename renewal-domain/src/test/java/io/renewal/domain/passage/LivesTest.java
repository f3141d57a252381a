package io.renewal.domain.passage;

import static io.renewal.domain.Examples.CNY;
import static io.renewal.domain.Examples.PRICES;
import static io.renewal.domain.Examples.oneOf;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.Examples;
import io.renewal.domain.ForSeeds;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.DaysGranted;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.InstanceReleased;
import io.renewal.domain.event.InstanceEvent.InstanceRenewed;
import io.renewal.domain.event.InstanceEvent.InstanceUnlocked;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.domain.event.InstanceEvent.OrderRefundDue;
import io.renewal.domain.event.InstanceEvent.SpecChanged;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderExample;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.GrantRequest;
import io.renewal.domain.renewal.GrantRules;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import io.renewal.domain.settlement.Settlement;
import io.renewal.domain.term.BillingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Lives of instances by chance: any policy, zones whose clocks are put back and forth, registered long before or after the end, with runs
 * as late as they like, and renewals, payments without an answer and grants in between. Whoever reads only the events, as a consumer
 * does, finds each step once and in order.
 */
class LivesTest {
    private static final Duration TOLERANCE = Duration.ofHours(1);
    private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia",
            "Australia/Lord_Howe");

    @ForSeeds
    void eachStepHappensOnceAndInOrder(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int i = 0; i < 60; i++) {
            new Life(random).live();
        }
    }

    @Test
    void livesMeetEverything() {
        Set<Class<?>> met = new HashSet<>();
        RandomGenerator random = Examples.random(1);
        for (int i = 0; i < 300; i++) {
            Life life = new Life(random);
            life.live();
            met.addAll(life.met);
        }
        assertEquals(Set.of(InstanceLocked.class, FinalNoticeGiven.class, InstanceReleased.class, InstanceUnlocked.class,
                InstanceRenewed.class, DaysGranted.class, SpecChanged.class, RenewalReminded.class, OrderRefundDue.class, Passage.class),
                met);
    }

    /** One instance, and what a consumer has come to believe of it. */
    private static final class Life {
        private final RandomGenerator random;
        private final Set<Class<?>> met = new HashSet<>();
        private Instance instance;
        private Optional<Order> open = Optional.empty();
        private Instant now;
        private boolean locked;
        private Optional<Instant> promised = Optional.empty();
        private Optional<Instant> noticedAt = Optional.empty();
        private SpecId spec;
        private int orders;

        Life(RandomGenerator random) {
            this.random = random;
            int runsOn = random.nextInt(6);
            int lockedDays = 1 + random.nextInt(10);
            LifecyclePolicy policy = new LifecyclePolicy(new LifecyclePolicyId("any"), runsOn, lockedDays,
                    oneOf(List.of(LateRenewal.values()), random), 60, 7, random.nextInt(runsOn + lockedDays + 1));
            BillingCalendar calendar = new BillingCalendar(ZoneId.of(oneOf(ZONES, random)));
            Instant end = Instant.parse("2011-12-10T00:00:00Z").plus(Duration.ofHours(random.nextInt(2 * 365 * 24)));
            instance = anInstance().in(calendar).endingAt(random.nextBoolean() ? calendar.startOfDay(end) : end).under(policy).build();
            spec = instance.spec();
            now = endOf(instance).plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60) - 60 * 24 * 30));
        }

        void live() {
            for (int i = 0; i < 400 && !instance.isReleased(); i++) {
                now = random.nextInt(3) == 0 && instance.nextDueAt().orElseThrow().isAfter(now)
                        ? instance.nextDueAt().orElseThrow()
                        : now.plus(Duration.ofMinutes(random.nextInt(random.nextBoolean() ? 90 : 60 * 24 * 6)));
                open = open.map(order -> order.asOf(now)).filter(order -> order.status().isOpen());
                switch (random.nextInt(9)) {
                    case 0, 1, 2, 3, 4 -> run();
                    case 5 -> order();
                    case 6 -> pay();
                    case 7 -> answer();
                    default -> grant();
                }
                assertEquals(spec, instance.spec(), "consumers know the spec that is recorded");
            }
        }

        private void run() {
            Passage passage = new PassingTime(new NoticeRule(TOLERANCE), now).over(instance, open);
            passage.events().forEach(this::read);
            open = passage.order().filter(order -> order.status().isOpen());
            instance = passage.instance();
            if (passage.isHeldAt(now)) {
                met.add(Passage.class);
                assertInstanceOf(Paying.class, open.orElseThrow());
                assertEquals(InstanceStatus.LOCKED, instance.statusAt(now));
            } else {
                assertTrue(instance.nextDueAt().filter(due -> !due.isAfter(now)).isEmpty(), "all that was due is done");
            }
            if (!instance.isReleased()) {
                assertEquals(Set.of(InstanceStatus.LOCKED).contains(instance.statusAt(now)), locked,
                        "after a run, consumers know the lock");
            }
        }

        private void order() {
            RenewalRequest wish = new RenewalRequest(1, random.nextBoolean() ? Optional.empty() : Optional.of(any()), Optional.empty(),
                    Optional.empty());
            if (new RenewalRules(instance.asOf(now), PRICES, open.map(Order::id)).decide(wish, now) instanceof RenewalQuote quote) {
                open = Optional.of(OrderExample.placed(orderId(++orders), instance, quote, now));
            }
        }

        private SpecId any() {
            return oneOf(List.of(Examples.SMALL, Examples.LARGE), random);
        }

        private void pay() {
            if (open.orElse(null) instanceof Order.Unpaid unpaid) {
                open = Optional.of(unpaid.pay(OrderExample.CARD, now));
            }
        }

        private void answer() {
            if (open.orElse(null) instanceof Paying paying) {
                PaymentAnswer answer = random.nextBoolean()
                        ? new PaymentAnswer.Paid()
                        : new PaymentAnswer.Declined(new DeclineReason("stolen_card"));
                write(Settlement.conclude(paying, instance, answer, now));
            }
        }

        private void grant() {
            GrantRequest request = new GrantRequest(1 + random.nextInt(9), "an outage", endOf(instance));
            if (new GrantRules(instance.asOf(now), CNY, open.map(Order::id)).decide(request, now) instanceof Grant grant) {
                write(Settlement.atOnce(new OrderDetails(orderId(++orders), Examples.ACME, OrderOrigin.MANUAL, grant, now, now), instance,
                        now));
            }
        }

        private void write(Settlement settlement) {
            boolean endMoves = !endOf(settlement.instance()).equals(endOf(instance));
            boolean toUnlock = locked && endMoves;
            settlement.events().forEach(this::read);
            assertEquals(toUnlock, settlement.events().stream().anyMatch(InstanceUnlocked.class::isInstance));
            if (endMoves) {
                promised = Optional.empty();
            }
            instance = settlement.instance();
            open = Optional.of(settlement.order()).filter(order -> order.status().isOpen());
        }

        private void read(InstanceEvent event) {
            assertFalse(instance.isReleased(), "nothing after the release");
            Subscription subscription = subscriptionOf(instance);
            switch (event) {
                case InstanceLocked _ -> {
                    assertFalse(locked, "locked once");
                    assertEquals(InstanceStatus.LOCKED, instance.statusAt(now));
                    locked = true;
                }
                case FinalNoticeGiven notice -> {
                    assertEquals(Optional.empty(), promised, "noticed once");
                    assertFalse(now.isBefore(subscription.deadlines().finalNoticeAt()));
                    assertFalse(notice.releaseAt().isBefore(subscription.deadlines().releaseAt()), "not before the policy's time");
                    promised = Optional.of(notice.releaseAt());
                    noticedAt = Optional.of(now);
                }
                case InstanceReleased _ -> released(subscription);
                case RenewalReminded reminded -> {
                    assertEquals(endOf(instance), reminded.endTime());
                    assertTrue(now.isBefore(reminded.endTime()), "nobody is reminded of what is over");
                }
                case InstanceUnlocked _ -> locked = false;
                case SpecChanged changed -> {
                    assertEquals(spec, changed.oldSpec());
                    spec = changed.newSpec();
                }
                default -> {
                }
            }
            if (!(event instanceof InstanceEvent.PaymentDeclined) && !(event instanceof InstanceEvent.OrderCancelled)) {
                met.add(event.getClass());
            }
        }

        private void released(Subscription subscription) {
            assertTrue(locked, "locked before it is released");
            assertFalse(now.isBefore(promised.orElseThrow()), "not before the time that was told");
            assertFalse(open.filter(Paying.class::isInstance).isPresent(), "never while an order is being paid");
            Instant distant = subscription.calendar().plusDays(noticedAt.orElseThrow(), subscription.policy().finalNoticeDays());
            assertFalse(now.isBefore(distant.minus(TOLERANCE).minus(Duration.ofHours(1))), "as long after the notice as the policy says");
        }
    }
}
