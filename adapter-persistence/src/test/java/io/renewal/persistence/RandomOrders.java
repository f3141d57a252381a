package io.renewal.persistence;

import io.renewal.domain.payment.PaymentMethod;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderDetails;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.pricing.Price;
import io.renewal.domain.pricing.PriceLine;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Orders by chance, in all states; many of the same instant. */
final class RandomOrders {
    private static final Instant BEGIN = Instant.parse("2024-10-20T12:00:00.123456Z");
    private final Random random;

    RandomOrders(Random random) {
        this.random = random;
    }

    /** Some that ended, and then perhaps an open one. */
    List<Order> of(Instance instance) {
        Unpaid first = unpaid(instance, 1);
        Instant later = first.details().createdAt().plusSeconds(1);
        Order.Paying paying = Examples.payingByCard(first, later);
        Order ended = switch (random.nextInt(5)) {
            case 0 -> first.cancel(CancellationReason.REQUESTED, later);
            case 1 -> paying.declined(new DeclineReason("expired_card"), later).pay(Tender.BALANCE, later).paid(later);
            case 2 -> paying.voidedAndCancelled(CancellationReason.SUPERSEDED, later);
            case 3 -> paying.paidInVain(later);
            default -> paying.paid(later).giveBack(later).refunded(PaymentMethod.BALANCE, later);
        };
        return random.nextInt(3) == 0 ? List.of(ended) : List.of(open(instance, later), ended);
    }

    private Order open(Instance instance, Instant later) {
        Unpaid unpaid = unpaid(instance, 2);
        return random.nextBoolean() ? unpaid : unpaid.pay(Examples.PAGE, later);
    }

    Unpaid unpaid(Instance instance, int months) {
        Instant end = BEGIN.plus(Duration.ofDays(30));
        Price price = new Price(Examples.cny("51.00"),
                List.of(new PriceLine("full", Examples.cny("60.00")), new PriceLine("off", Examples.cny("-9.00"))));
        RenewalQuote quote = new RenewalQuote(instance.id(), RenewalPeriod.ofMonths(months), Examples.SMALL, end, end,
                end.plus(Duration.ofDays(30L * months)), new Anchor(31, LocalTime.of(23, 59, 59, 999_999_000)), price,
                Examples.priceList().id());
        Instant created = BEGIN.plusSeconds(random.nextInt(10));
        return Unpaid.placed(new OrderDetails(new OrderId(new UUID(random.nextLong(), random.nextLong())), instance.accountId(),
                random.nextBoolean() ? OrderOrigin.MANUAL : OrderOrigin.AUTO_RENEWAL, quote, created,
                created.plus(Duration.ofHours(1 + random.nextInt(100)))));
    }
}
