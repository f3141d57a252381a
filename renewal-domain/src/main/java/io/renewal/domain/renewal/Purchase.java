package io.renewal.domain.renewal;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.SpecId;

/**
 * What an order buys, at a price that is fixed with it. One type per kind of order: today a renewal; a spec change without renewal and
 * a grant of days join it here.
 */
public sealed interface Purchase permits RenewalQuote {
    InstanceId instanceId();

    /** The spec that the instance has afterwards. */
    SpecId spec();

    Price price();

    /** Whether what is bought can still be done with {@code instance}, as it now is. */
    boolean stillFits(Instance instance);
}
