package io.renewal.rest.console.instance;

import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import java.time.Instant;
import java.util.Optional;

/**
 * An instance as lists show it.
 *
 * @param prices that hold now for its account; none if nothing is sold in the account's currency
 * @param nextCharge what is charged next if nobody does anything
 * @param pausedSince from when on nothing is charged automatically, UTC
 */
public record InstanceRow(InstanceView view, Optional<PriceList> prices, Optional<ForeseenCharge> nextCharge,
        Optional<Instant> pausedSince) {
    public Instance instance() {
        return view.instance();
    }

    public InstanceId id() {
        return instance().id();
    }

    public InstanceStatus status() {
        return view.status();
    }

    /** What is prepaid; none of an instance that is paid by use. */
    public Optional<Subscription> prepaid() {
        return instance().plan() instanceof Subscription subscription ? Optional.of(subscription) : Optional.empty();
    }

    /** What the price list calls the present spec; none if it does not sell it. */
    public Optional<String> title() {
        return prices.filter(list -> list.sells(instance().spec())).map(list -> list.titleOf(instance().spec()));
    }

    /** What people call a spec; its id if it is not sold. */
    public String nameOf(SpecId spec) {
        return prices.map(list -> list.titleOf(spec)).orElseGet(spec::value);
    }

    /** Whether it has an end that can be moved. */
    public boolean isRenewable() {
        return prepaid().isPresent() && !instance().isReleased();
    }

    /** Whether it is renewed automatically. */
    public boolean isAutomatic() {
        return prepaid().filter(plan -> plan.autoRenewal().status() == RenewalStatus.AUTO_RENEWAL).isPresent();
    }

    /** Whether an automatic renewal is to come that can be made. */
    public boolean willBeCharged() {
        return nextCharge.filter(ForeseenCharge.Priced.class::isInstance).isPresent();
    }

    public Optional<ScheduledChange> scheduledChange() {
        return prepaid().flatMap(Subscription::scheduledChange);
    }

    /** Local days to the end time; negative if it is over, 0 if there is none. */
    public int daysLeft() {
        return prepaid().map(plan -> plan.calendar().daysBetween(view.seenAt(), plan.term().end())).orElse(0);
    }

    /** Where it is shown. */
    public String address() {
        return "/console/instances/" + id();
    }
}
