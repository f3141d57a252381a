package io.renewal.domain.specchange;

import static io.renewal.domain.Examples.CNY;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.factor;

import io.renewal.domain.payment.Tender;
import io.renewal.domain.Examples;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderExample;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.renewal.Purchase;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.renewal.RenewalRules;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.domain.settlement.Settlement;
import io.renewal.domain.specchange.SpecChangeDecision.Offered;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** An instance whose orders are paid as they are placed, with all that was paid for it. */
final class ChangeCase {
    static final SpecId TINY = new SpecId("tiny");
    static final SpecId SMALL = Examples.SMALL;
    static final SpecId LARGE = Examples.LARGE;
    static final SpecId HUGE = new SpecId("huge");
    static final PriceList PRICES = prices("four-specs", "30.00", "60.00", "120.00", "199.99");

    final Map<OrderId, Order> orders = new LinkedHashMap<>();
    final Map<PriceListId, PriceList> lists = new LinkedHashMap<>(Map.of(PRICES.id(), PRICES));
    private final SpecId registered;
    Instance instance;
    PriceList current = PRICES;
    Instant now;
    Money paid = Money.zero(CNY);

    ChangeCase(Instance instance, String now) {
        this.instance = instance;
        this.registered = instance.spec();
        this.now = Examples.shanghai(now);
    }

    static PriceList prices(String id, String... monthly) {
        List<SpecId> specs = List.of(TINY, SMALL, LARGE, HUGE);
        List<SpecPrice> prices = IntStream.range(0, monthly.length)
                .mapToObj(i -> new SpecPrice(specs.get(i), specs.get(i).value(), cny(monthly[i]))).toList();
        return new PriceList(new PriceListId(id), CNY, Examples.PRICES.effectiveFrom(), prices, Examples.PRICES.periods(),
                List.of(factor(12, "0.85")));
    }

    void sellBy(PriceList list) {
        current = list;
        lists.put(list.id(), list);
    }

    SpecChangeDecision decide(SpecId spec) {
        return decide(SpecChangeRequest.forQuote(spec));
    }

    SpecChangeDecision decide(SpecChangeRequest request) {
        List<Order> valid = orders.values().stream().filter(Order.Paid.class::isInstance).toList();
        return new SpecChangeRules(instance.asOf(now), current, Optional.empty(), new Origins(registered, valid, lists)).decide(request,
                now);
    }

    SpecChange quote(SpecId spec) {
        if (decide(spec) instanceof Offered offered) {
            return offered.change();
        }
        throw new AssertionError("refused: " + decide(spec));
    }

    /** What the change costs, or gives back. */
    Money priceOf(SpecId spec) {
        return quote(spec).price().total();
    }

    Money change(SpecId spec) {
        return settle(quote(spec));
    }

    Money renew(int months) {
        if (new RenewalRules(instance.asOf(now), current, Optional.empty()).decide(RenewalRequest.forQuote(months, Optional.empty()),
                now) instanceof RenewalQuote quote) {
            return settle(quote);
        }
        throw new AssertionError("refused");
    }

    void grant(int days) {
        settle(OrderExample.grant(instance, days, now).purchase());
    }

    private Money settle(Purchase purchase) {
        OrderDetails details = new OrderDetails(Examples.orderId(orders.size() + 1), Examples.ACME, OrderOrigin.MANUAL, purchase, now, now);
        Settlement settlement = details.price().isPositive()
                ? Settlement.conclude(Order.Unpaid.placed(details).pay(Tender.BALANCE, now), instance, new PaymentAnswer.Paid(), now)
                : Settlement.atOnce(details, instance, now);
        keep(settlement);
        return details.price();
    }

    /** Takes over what was decided. */
    void keep(Settlement settlement) {
        instance = settlement.instance();
        orders.put(settlement.order().id(), settlement.order());
        paid = settlement.movements().stream().map(movement -> movement.effectOnBalance()).reduce(paid, Money::minus);
    }
}
