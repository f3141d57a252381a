package io.renewal.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.HearProvider;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.renewal.Prolonging;
import io.renewal.domain.renewal.Purchase;
import io.renewal.payment.sandbox.fault.DeliveryFault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.webhook.WebhookTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.locks.LockSupport;

/** Has a trial go its way until nothing is open any more, and checks that the money is accounted for. */
final class Conduct {
    private static final Duration LONGER_THAN_PAGES_ARE_OPEN = Duration.ofMinutes(31);
    private static final Duration LONGER_THAN_KEYS_ARE_KNOWN = Duration.ofHours(25);
    private static final Duration OUTAGE = Duration.ofHours(3);
    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final int LOOKS = 4;
    private static final int MOST_LOOKS = 100;

    private final Trial trial;
    private final Shop shop;
    private final Visit visit;

    private Conduct(Trial trial, Shop shop) {
        this.trial = trial;
        this.shop = shop;
        this.visit = Visit.in(shop);
    }

    /**
     * Conducts a trial.
     *
     * @return what the provider was asked for, unless it was told in the end to plan nothing any more
     * @throws AssertionError if money is lost, taken twice, or in doubt for ever
     */
    static Asked of(Trial trial, Keeping books) {
        try (Shop shop = new Shop(books, trial.timeout())) {
            Conduct conduct = new Conduct(trial, shop);
            trial.deliveries().ifPresentOrElse(conduct::goWithCallbacks, conduct::go);
            conduct.check();
            return Asked.of(shop.bank().controls().planned().stream());
        }
    }

    private void goWithCallbacks(DeliveryFault.Way wrong) {
        try (Postbox postbox = new Postbox(shop.port(HearProvider.class))) {
            // If all were overtaken, none would be.
            int times = wrong == DeliveryFault.Way.OUT_OF_ORDER ? 2 : MOST_LOOKS;
            for (int i = 0; i < times; i++) {
                shop.bank().controls().plan(new DeliveryFault(wrong, "*"));
            }
            shop.bank().calls(WebhookTarget.of(postbox.address(), Shop.CALLBACK_SECRET));
            go();
            shop.bank().controls().clear();
            while (shop.bank().hasCallsToMake()) {
                shop.bank().controls().releaseEvents();
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
            end();
        }
    }

    private void go() {
        trial.faults().forEach(shop.bank().controls()::plan);
        Asked.counters().forEach(shop.bank().controls()::plan);
        trial.way().go(visit);
        comeToItself();
        end();
    }

    private void comeToItself() {
        switch (trial.after()) {
            case ANSWERS -> {
            }
            case FORGETS_ALL_KEYS -> shop.bank().controls().forgetKeys();
            case IS_DOWN_FOR_HOURS -> {
                for (int i = 0; i < LOOKS; i++) {
                    shop.lets(OUTAGE.dividedBy(LOOKS));
                }
                shop.bank().controls().clear();
            }
        }
    }

    /** The provider answers, time passes, and what is open is looked at. */
    private void end() {
        look(LOOKS);
        shop.lets(LONGER_THAN_PAGES_ARE_OPEN);
        look(LOOKS);
        shop.lets(LONGER_THAN_KEYS_ARE_KNOWN);
        look(MOST_LOOKS);
        if (trial.meets(EnumSet.of(Misbehaviour.SLOW))) {
            LockSupport.parkNanos(Trial.TOO_LATE.toNanos());
        }
    }

    private void look(int times) {
        for (int i = 0; i < times && visit.isOpen(); i++) {
            shop.reconcile();
            if (i == LOOKS - 1) {
                shop.bank().decides(trial.way() != Way.EMPTY_CARD);
            } else if (i >= LOOKS) {
                LockSupport.parkNanos(A_MOMENT.toNanos());
            }
        }
    }

    private void check() {
        Order order = visit.order();
        assertFalse(visit.isOpen(), () -> "in doubt for ever: " + order);
        if (trial.faults().isEmpty()) {
            assertEquals(trial.way().outcome(), order.status(), order::toString);
        }
        boolean isPaid = order.status() == OrderStatus.PAID;
        assertTrue(shop.bank().charges() <= 1, () -> "charged twice: " + order);
        assertEquals(isPaid ? order.details().price().getAmountMinorLong() : 0, shop.bank().kept(), () -> "kept by the provider: " + order);
        assertEquals(shop.bank().kept(), shop.books().clearing(visit.account()), () -> "what the ledger says: " + order);
        assertDone(order.details().purchase(), isPaid);
    }

    /** What was bought is done, once, or nothing is. */
    private void assertDone(Purchase purchase, boolean isPaid) {
        Instance instance = visit.instance();
        Instant end = isPaid && purchase instanceof Prolonging prolonging ? prolonging.newEndTime() : Examples.TERM_END;
        assertEquals(end, ((Subscription) instance.plan()).term().end());
        assertEquals(isPaid ? purchase.spec() : Examples.SMALL, instance.spec());
    }
}
