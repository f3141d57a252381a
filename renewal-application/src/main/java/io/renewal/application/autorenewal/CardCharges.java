package io.renewal.application.autorenewal;

import io.renewal.application.payment.ProviderPayments;
import io.renewal.application.payment.ChosenCards;
import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.autorenewal.CardOnFile;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.PaymentMethod;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Goes on with one automatic renewal that the payment provider has a part in: by the card, and if that is declined by what is left.
 *
 * <p>Called with no transaction open. Thread-safe.
 */
final class CardCharges {
    private final RenewalStore store;
    private final ProviderPayments payments;
    private final ChosenCards cards;
    private final Deciding deciding;
    private final Charging charging;
    private final InstantSource clock;

    @Inject
    CardCharges(RenewalStore store, ProviderPayments payments, ChosenCards cards, Deciding deciding, Charging charging,
            InstantSource clock) {
        this.store = store;
        this.payments = payments;
        this.cards = cards;
        this.deciding = deciding;
        this.charging = charging;
        this.clock = clock;
    }

    /**
     * Goes on until the order is over or nobody answers; then it is tried again when it was postponed to.
     *
     * @return the order as it is then
     */
    Order goOn(OrderId id) {
        Order order = payments.proceed(id);
        while (order instanceof Unpaid waiting) {
            Optional<CardOnFile> card = cardFor(waiting);
            if (card.isEmpty()) {
                leave(waiting);
                return order;
            }
            // Each turn uses up a way to pay, so there is an end to them.
            order = begun(waiting, card.get()) instanceof Paying ? payments.proceed(id) : order(id);
            if (order.equals(waiting)) {
                return order;
            }
        }
        return order;
    }

    private Optional<CardOnFile> cardFor(Unpaid order) {
        try {
            return Optional.of(cards.of(order.details().accountId()).<CardOnFile>map(CardOnFile.Kept::new).orElseGet(CardOnFile.None::new));
        } catch (ProviderUnavailableException e) {
            return Optional.empty();
        }
    }

    private void leave(Unpaid waiting) {
        Instant now = clock.instant();
        store.inTransaction(tx -> {
            tx.renewables().lock(waiting.details().instanceId(), Optional.empty(), now)
                    .filter(due -> due.openOrder().filter(open -> isOurs(open, waiting)).isPresent())
                    .ifPresent(due -> charging.leave(tx, due.instance(), now));
            return true;
        });
    }

    private Order begun(Unpaid waiting, CardOnFile card) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> begun(tx, waiting, card, now));
    }

    private Order begun(Tx tx, Unpaid waiting, CardOnFile card, Instant now) {
        boolean isPaused = tx.charges().lockPause().isPresent();
        Renewable due = tx.renewables().lock(waiting.details().instanceId(), Optional.empty(), now).orElseThrow();
        if (due.openOrder().filter(open -> isOurs(open, waiting)).isEmpty()) {
            return waiting;
        }
        if (isPaused || due.account().chargePause().isPresent()) {
            return wasCardTried(waiting) ? waiting : charging.holdBack(tx, due.instance(), waiting, now);
        }
        Decided decided = new Decided(due, deciding.decide(due, due.account(), card, now));
        charging.write(tx, List.of(decided), now);
        return decided.settlement().map(settlement -> settlement.order()).orElse(waiting);
    }

    private static boolean wasCardTried(Unpaid order) {
        return order.attempts().stream().anyMatch(tried -> tried.method() == PaymentMethod.CARD);
    }

    /** The customer may pay it by hand in the meantime, or cancel it. */
    private static boolean isOurs(Order open, Unpaid waiting) {
        return open.equals(waiting) && open.details().origin() == OrderOrigin.AUTO_RENEWAL;
    }

    private Order order(OrderId id) {
        return store.<Order>reading(tx -> tx.orders().find(id).orElseThrow());
    }
}
