package io.renewal.domain.autorenewal;

import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order.Cancelled;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.settlement.Settlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What it means for a standing instruction that an order ended without money and not by an attempt itself: if it was an automatic one, its
 * attempt has failed, and the next one is the next morning's. Without that it would be tried again at once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param times when attempts are made
 * @param order that ended
 * @param recorded the instance as it is recorded, locked against change
 * @param now when that is recorded
 */
public record Setback(ChargeTimes times, Cancelled order, Instance recorded, Instant now) {
    /** The same settlement, with what follows from it if its order ended without money. */
    public static Settlement follow(ChargeTimes times, Settlement settlement, Instant now) {
        if (!(settlement.order() instanceof Cancelled cancelled)) {
            return settlement;
        }
        Setback setback = new Setback(times, cancelled, settlement.instance(), now);
        return new Settlement(cancelled, setback.instance(), settlement.movements(),
                Stream.concat(settlement.events().stream(), setback.events().stream()).toList());
    }

    /** Whether the instance is another one for it. */
    public boolean changes() {
        return charging().isPresent();
    }

    /** The instance with the failed attempt. */
    public Instance instance() {
        Instant placed = order.details().createdAt();
        // A clock that was set back meanwhile must not make the same day come again.
        return charging().map(charging -> recorded.instructed(charging.failed(now.isBefore(placed) ? placed : now))).orElse(recorded);
    }

    /** Only the first failure for an end time is told, and nothing to a customer who cancelled the order. */
    public List<InstanceEvent> events() {
        return charging().filter(charging -> charging.failedAt().isEmpty() && order.reason() != CancellationReason.REQUESTED)
                .flatMap(_ -> times.nextAt(instance()))
                .<InstanceEvent>map(next -> new AutoRenewalFailed(Optional.of(order.id()), Attempt.NO_ANSWER, next)).stream().toList();
    }

    /** The instruction that the order was placed by; another one may have been given since. */
    private Optional<Charging> charging() {
        return order.details().origin() == OrderOrigin.AUTO_RENEWAL && recorded.plan() instanceof Subscription subscription
                && subscription.autoRenewal() instanceof Charging charging && isOf(charging)
                        ? Optional.of(charging)
                        : Optional.empty();
    }

    private boolean isOf(Charging charging) {
        return !order.details().createdAt().isBefore(charging.since()) && order.details().purchase() instanceof RenewalQuote quote
                && quote.period().equals(charging.period());
    }
}
