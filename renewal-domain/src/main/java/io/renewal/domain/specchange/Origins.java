package io.renewal.domain.specchange;

import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.Grant;
import io.renewal.domain.renewal.Prolonging;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.renewal.SpecChange.Share;
import io.renewal.domain.term.BillingCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the days of a term come from: some with the registration, others with renewals and grants; and what was paid or given back for them
 * since, by changes of spec.
 *
 * <p>Immutable and thread-safe.
 *
 * @param registered the spec that the instance was registered with
 * @param paid all orders of the instance that are Paid
 * @param priceLists those that the renewals among them were priced by
 */
public record Origins(SpecId registered, List<Order> paid, Map<PriceListId, PriceList> priceLists) {
    public Origins {
        paid = List.copyOf(paid);
        priceLists = Map.copyOf(priceLists);
    }

    /** The price lists that are needed to tell what days cost that were bought with {@code orders}. */
    public static List<PriceListId> priceListsOf(List<Order> orders) {
        return orders.stream().map(order -> order.details().purchase()).filter(RenewalQuote.class::isInstance)
                .map(bought -> ((RenewalQuote) bought).priceListId()).distinct().toList();
    }

    /** What is left of the term from a local midnight on: days that came together make one stretch, the earliest is the first. */
    List<Stretch> left(Subscription subscription, Instant from) {
        BillingCalendar calendar = subscription.calendar();
        List<Stretch> stretches = new ArrayList<>();
        Instant until = subscription.term().end();
        for (Order order : prolonging()) {
            Prolonging bought = (Prolonging) order.details().purchase();
            Instant begin = bought.countsFrom().isAfter(from) ? bought.countsFrom() : from;
            add(stretches, Optional.of(order.id()), calendar.daysBetween(begin, until), worth(bought, calendar));
            until = bought.countsFrom();
        }
        add(stretches, Optional.empty(), calendar.daysBetween(from, until), new Worth.Registered(registered));
        return stretches.reversed();
    }

    /** The last one first; each takes over where the one before it ends. */
    private List<Order> prolonging() {
        return paid.stream().filter(order -> order.details().purchase() instanceof Prolonging)
                .sorted(Comparator.comparing((Order order) -> ((Prolonging) order.details().purchase()).newEndTime()).reversed()).toList();
    }

    private void add(List<Stretch> stretches, Optional<OrderId> order, int days, Worth worth) {
        if (days > 0) {
            stretches.add(new Stretch(order, days, worth, paidSince(order, days)));
        }
    }

    private Worth worth(Prolonging bought, BillingCalendar calendar) {
        return switch (bought) {
            case RenewalQuote quote -> new Worth.Bought(quote, Optional.ofNullable(priceLists.get(quote.priceListId())),
                    calendar.daysBetween(quote.countsFrom(), quote.newEndTime()));
            case Grant _ -> new Worth.Granted();
        };
    }

    /** What changes of spec charged for the days that are left, less what they gave back. */
    private Optional<BigDecimal> paidSince(Optional<OrderId> origin, int days) {
        return paid.stream().filter(order -> order.details().purchase() instanceof SpecChange)
                .flatMap(order -> ((SpecChange) order.details().purchase()).shares().stream())
                .filter(share -> share.broughtBy().equals(origin)).map(share -> part(share, days)).reduce(BigDecimal::add);
    }

    private static BigDecimal part(Share share, int days) {
        return share.amount().getAmount().multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(share.days()),
                MathContext.DECIMAL128);
    }
}
