package io.renewal.rest.console.renewal;

import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import java.time.ZoneId;

/**
 * An instance that can be renewed, and what the renewal would mean for it.
 *
 * @param view the instance, at the moment that all is told for
 * @param plan its term
 * @param priceList what is sold
 */
public record Renewing(InstanceView view, Plan.Subscription plan, PriceList priceList) {
    /** Where its pages are. */
    public RenewalAddress address() {
        return new RenewalAddress(instance().id());
    }

    public Instance instance() {
        return view.instance();
    }

    public ZoneId zone() {
        return plan.calendar().zone();
    }

    /** What people call a spec. */
    public String title(SpecId spec) {
        return priceList.titleOf(spec);
    }

    /** Whether the end time has passed. */
    public boolean isLate() {
        return plan.term().isOverAt(view.seenAt());
    }

    /** Whether the days since the end time are among those that are paid for. */
    public boolean paysForGoneDays(RenewalQuote quote) {
        return isLate() && quote.countsFrom().equals(quote.currentEndTime());
    }

    /** How many days are paid for. */
    public int days(RenewalQuote quote) {
        return plan.calendar().daysBetween(quote.countsFrom(), quote.newEndTime());
    }

    /** How many of these are gone. */
    public int goneDays() {
        return plan.calendar().daysBetween(plan.term().end(), view.seenAt());
    }

    /** Whether the new term has another spec than it would have anyway. */
    public boolean changesSpec(RenewalQuote quote) {
        return !quote.spec().equals(instance().nextSpec());
    }
}
