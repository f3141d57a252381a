package io.renewal.domain.renewal;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.SpecId;
import java.time.Instant;

/** What an order buys, at a price that is fixed with it. One type per kind of order. */
public sealed interface Purchase permits Prolonging, SpecChange {
    InstanceId instanceId();

    /** The spec that the instance has afterwards. */
    SpecId spec();

    Price price();

    /** Whether what is bought can still be done at {@code now} with {@code instance}: nothing has happened to it that this was not made for. */
    boolean stillFits(Instance instance, Instant now);

    /**
     * The instance with what was bought.
     *
     * @throws IllegalStateException if it no longer {@linkplain #stillFits fits}
     */
    Instance applyTo(Instance instance, OrderId orderId, Instant now);
}
