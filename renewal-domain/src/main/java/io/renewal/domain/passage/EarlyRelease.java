package io.renewal.domain.passage;

import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.ReleaseCause.ByOperator;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import java.time.Instant;
import java.util.Optional;

/**
 * The operator's wish that an instance goes now, however it is paid for and whatever its policy says.
 *
 * @param instance as it is recorded, locked against change
 * @param openOrder the order that is open for it
 */
public record EarlyRelease(Instance instance, Optional<Order> openOrder) {

    /**
     * Decides at {@code now}.
     *
     * @param reason in the operator's words
     */
    public EarlyReleaseDecision decide(String reason, Instant now) {
        if (instance.releasedAt().isPresent()) {
            return new EarlyReleaseDecision.AlreadyReleased(instance.releasedAt().get());
        }
        Optional<Order> paying = openOrder.filter(Paying.class::isInstance);
        if (paying.isPresent()) {
            return new EarlyReleaseDecision.PaymentInProgress(paying.get().id());
        }
        Passage begin = Passage.begin(instance, openOrder);
        Passage current = SpecEffects.due(instance, now).map(changed -> begin.then(instance.asOf(now), changed)).orElse(begin);
        return new EarlyReleaseDecision.Released(Releasing.release(current, new ByOperator(reason), now));
    }
}
