package io.renewal.rest.console.renewal;

import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.pricing.PriceList;
import io.renewal.rest.console.text.Phrase;
import java.util.Optional;

/** Whether an instance stands so that time can be bought for it. */
final class Standings {
    private Standings() {}

    /** Why nothing can be bought, if nothing can. */
    static Optional<Blocked> blocking(InstanceView view, Optional<PriceList> priceList, Phrase title) {
        InstanceId id = view.instance().id();
        if (!(view.instance().plan() instanceof Plan.Subscription)) {
            return Optional.of(Blocked.byUse(id, title));
        }
        if (view.instance().isReleased()) {
            return Optional.of(Blocked.released(id, title));
        }
        if (view.openOrder().isPresent()) {
            return view.openOrder().map(order -> Blocked.byOrder(id, title, order));
        }
        return priceList.isPresent() ? Optional.empty() : Optional.of(Blocked.nothingSold(id, title));
    }

    /**
     * What can be renewed.
     *
     * @throws IllegalStateException if something is in the way
     */
    static Renewing renewing(InstanceView view, Optional<PriceList> priceList) {
        if (view.instance().plan() instanceof Plan.Subscription plan && priceList.isPresent()) {
            return new Renewing(view, plan, priceList.get());
        }
        throw new IllegalStateException("instance " + view.instance().id() + " cannot be renewed");
    }
}
