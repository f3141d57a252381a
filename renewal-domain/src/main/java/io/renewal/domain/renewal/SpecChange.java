package io.renewal.domain.renewal;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.SpecId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Another spec for what is left of a term. It applies at once, and moves no end.
 *
 * @param instanceId what changes
 * @param oldSpec the spec it has until then
 * @param spec the spec it has from then on
 * @param pricedFrom the local midnight that the priced days count from, UTC
 * @param endTime the end of the term that is left, UTC
 * @param price what is to be paid for it, or if it is negative, what is given back
 * @param shares what of the price falls on which days; they add up to it
 * @param priceListId where the price comes from
 */
public record SpecChange(InstanceId instanceId, SpecId oldSpec, SpecId spec, Instant pricedFrom, Instant endTime, Price price,
        List<Share> shares, PriceListId priceListId) implements Purchase {

    /**
     * The part of the price that falls on days that came into the term together.
     *
     * @param broughtBy the order that they came with; those of the registration came without one
     * @param days how many are left of them, from 1
     * @param amount negative for what is given back
     */
    public record Share(Optional<OrderId> broughtBy, int days, Money amount) {}

    /** @throws IllegalArgumentException if nothing changes, or the shares do not add up to the price */
    public SpecChange {
        shares = List.copyOf(shares);
        Money sum = shares.stream().map(Share::amount).reduce(Money.zero(price.total().getCurrencyUnit()), Money::plus);
        if (oldSpec.equals(spec) || !sum.isEqual(price.total())) {
            throw new IllegalArgumentException("a change of spec changes it, and its shares add up to its price");
        }
    }

    /** Whether there is something to pay. Dearer is an upgrade, whatever the sizes; what is no upgrade is settled at once. */
    public boolean isUpgrade() {
        return price.total().isPositive();
    }

    /** How many whole days were left. */
    public int days() {
        return shares.stream().mapToInt(Share::days).sum();
    }

    /** Whether days that {@code order} brought are among those that were priced. */
    public boolean prices(OrderId order) {
        return shares.stream().anyMatch(share -> share.broughtBy().filter(order::equals).isPresent());
    }

    /** Whether the instance still has the old spec, with none scheduled, for a term that ends when it did and is not over. */
    @Override
    public boolean stillFits(Instance instance, Instant now) {
        Instance current = instance.asOf(now);
        return !current.isReleased() && current.spec().equals(oldSpec) && current.plan() instanceof Subscription subscription
                && subscription.scheduledChange().isEmpty() && subscription.term().end().equals(endTime) && now.isBefore(endTime);
    }

    @Override
    public Instance applyTo(Instance instance, OrderId orderId, Instant now) {
        if (!stillFits(instance, now)) {
            throw new IllegalStateException("the change no longer fits instance " + instance.id());
        }
        return instance.asOf(now).respecified(spec);
    }
}
