package io.renewal.domain.specchange;

import static io.renewal.domain.Examples.oneOf;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.endOf;
import static io.renewal.domain.specchange.ChangeCase.HUGE;
import static io.renewal.domain.specchange.ChangeCase.LARGE;
import static io.renewal.domain.specchange.ChangeCase.SMALL;
import static io.renewal.domain.specchange.ChangeCase.TINY;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.domain.Examples;
import io.renewal.domain.ForSeeds;
import io.renewal.domain.giveback.GiveBackDecision.GivenBack;
import io.renewal.domain.giveback.GivingBack;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * Customers who try to make money of discounts: they buy years and months, change the spec up and down, and give back what they can, in
 * any order, and at last have nothing left that they did not pay for.
 *
 * <p>Days are reckoned here one by one: a day is of the spec that the instance has as it begins. Whatever a customer does, they have paid, in
 * orders less what was given back, no less than the cheapest daily price at which each of their days is sold at all: that of a year of 366 days
 * with its factor. Registered days count as paid by the month with the spec that was registered. Granted days count for nothing.
 */
class NoMoneyOutOfADiscountTest {
    private static final List<SpecId> SPECS = List.of(TINY, SMALL, LARGE, HUGE);
    private static final int LIVES = 40;
    private static final int STEPS = 30;

    @ForSeeds
    void noDayCostsLessThanItIsSoldFor(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int life = 0; life < LIVES; life++) {
            Instant end = shanghai("2024-02-29T00:00").plus(Duration.ofDays(random.nextInt(4) == 0 ? random.nextInt(900) : 0));
            Instance registered = anInstance().endingAt(end).build().respecified(oneOf(SPECS, random));
            live(new Days(new ChangeCase(registered, "2024-02-27T10:00"), random));
        }
    }

    private static void live(Days days) {
        ChangeCase shop = days.shop;
        for (int i = 0; i < STEPS && shop.now.isBefore(endOf(shop.instance)); i++) {
            String step = days.step();
            BigDecimal paid = shop.paid.getAmount().add(days.registeredWorth());
            BigDecimal least = days.leastWorth();
            assertTrue(paid.compareTo(least) >= 0, () -> step + " at " + shop.now + ": paid " + paid + " for what is sold for " + least);
        }
    }

    @ForSeeds
    void whoGoesThroughDearerSpecsHasNeverGainedWhateverPricesDo(long seed) {
        RandomGenerator random = Examples.random(seed);
        for (int life = 0; life < 50; life++) {
            ChangeCase shop = newShop(random);
            int own = SPECS.indexOf(shop.instance.spec());
            Money before = shop.paid;
            for (int change = 0; change < 10 && shop.now.isBefore(endOf(shop.instance)); change++) {
                shop.sellBy(prices("list-" + change, IntStream.generate(() -> price(random)).limit(4).sorted()));
                changeTo(oneOf(SPECS.subList(own, SPECS.size()), random), shop);
                assertFalse(shop.paid.isLessThan(before), () -> "paid " + before + " at first, and " + shop.paid + " after some changes");
                shop.now = shop.now.plus(Duration.ofHours(random.nextInt(500)));
            }
        }
    }

    private static ChangeCase newShop(RandomGenerator random) {
        Instant end = shanghai("2024-02-29T00:00").plus(Duration.ofDays(random.nextInt(500)));
        ChangeCase shop = new ChangeCase(anInstance().endingAt(end).build(), "2024-02-08T10:00");
        shop.sellBy(prices("first", IntStream.generate(() -> price(random)).limit(4).sorted()));
        renewSomeMonths(shop, random);
        return shop;
    }

    /** A monthly price in the minor unit. */
    private static int price(RandomGenerator random) {
        return 1 + random.nextInt(30_000);
    }

    private static PriceList prices(String id, IntStream monthly) {
        return ChangeCase.prices(id, monthly.mapToObj(price -> BigDecimal.valueOf(price, 2).toPlainString()).toArray(String[]::new));
    }

    private static void renewSomeMonths(ChangeCase shop, RandomGenerator random) {
        int renewals = random.nextInt(3);
        for (int i = 0; i < renewals; i++) {
            shop.renew(oneOf(List.of(1, 2, 9, 12), random));
        }
    }

    private static boolean changeTo(SpecId spec, ChangeCase shop) {
        boolean offered = shop.decide(spec) instanceof SpecChangeDecision.Offered;
        if (offered) {
            shop.change(spec);
        }
        return offered;
    }

    /** All days that the customer had and will have, and what they do in them. */
    private static final class Days {
        private static final BigDecimal CHEAPEST = new BigDecimal("0.85").multiply(BigDecimal.valueOf(12)).divide(BigDecimal.valueOf(366),
                MathContext.DECIMAL128);
        private final ChangeCase shop;
        private final RandomGenerator random;
        private final SpecId registered;
        private final int registeredDays;
        private final List<SpecId> begun = new ArrayList<>();
        private final Set<Integer> granted = new HashSet<>();
        private final Instant since;

        Days(ChangeCase shop, RandomGenerator random) {
            this.shop = shop;
            this.random = random;
            this.registered = shop.instance.spec();
            this.since = Examples.SHANGHAI.midnightFrom(shop.now);
            this.registeredDays = Examples.SHANGHAI.daysBetween(since, endOf(shop.instance));
        }

        String step() {
            return switch (random.nextInt(8)) {
                case 0 -> renew(oneOf(List.of(1, 9, 12, 12, 24, 36), random));
                case 1 -> giveBack();
                case 2 -> random.nextInt(4) == 0 ? grant() : pass(1);
                case 3 -> pass(random.nextInt(60));
                default -> change();
            };
        }

        private String renew(int months) {
            return endsWithin(60 - months) ? "renewed for " + shop.renew(months) : "far enough";
        }

        /** Whether the term ends before so many months from now. */
        private boolean endsWithin(int months) {
            return endOf(shop.instance).isBefore(Examples.SHANGHAI.plusMonths(shop.now, months));
        }

        private String grant() {
            if (!endsWithin(59)) {
                return "far enough";
            }
            int first = Examples.SHANGHAI.daysBetween(since, endOf(shop.instance));
            int days = 1 + random.nextInt(20);
            shop.grant(days);
            IntStream.range(first, first + days).forEach(granted::add);
            return "granted " + days;
        }

        private String change() {
            SpecId spec = oneOf(SPECS, random);
            return changeTo(spec, shop) ? "changed to " + spec : "not changed";
        }

        private String giveBack() {
            for (Order order : List.copyOf(shop.orders.values())) {
                if (order instanceof Order.Paid paid && new GivingBack(shop.instance, Optional.empty(), List.copyOf(shop.orders.values()))
                        .decide(paid, shop.now) instanceof GivenBack back) {
                    shop.keep(back.settlement());
                    shop.keep(back.refund().orElseThrow());
                    return "given back " + order.details().price();
                }
            }
            return "nothing to give back";
        }

        private String pass(int days) {
            Instant until = shop.now.plus(Duration.ofDays(days)).plusSeconds(random.nextInt(80_000));
            while (begun.size() < Examples.SHANGHAI.daysBetween(since, until) + 1 && begun.size() < total()) {
                begun.add(shop.instance.spec());
            }
            shop.now = until;
            return days + " days passed";
        }

        private int total() {
            return Examples.SHANGHAI.daysBetween(since, endOf(shop.instance));
        }

        BigDecimal registeredWorth() {
            return monthly(registered).multiply(BigDecimal.valueOf(registeredDays)).divide(BigDecimal.valueOf(30), MathContext.DECIMAL128);
        }

        /** What the days that began were sold for at least, and those that are left, as they now are. */
        BigDecimal leastWorth() {
            Map<SpecId, Long> days = IntStream.range(0, total()).filter(day -> !granted.contains(day))
                    .mapToObj(day -> day < begun.size() ? begun.get(day) : shop.instance.spec())
                    .collect(Collectors.groupingBy(spec -> spec, Collectors.counting()));
            return days.entrySet().stream().map(entry -> monthly(entry.getKey()).multiply(BigDecimal.valueOf(entry.getValue())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add).multiply(CHEAPEST);
        }

        private BigDecimal monthly(SpecId spec) {
            return shop.current.daily(spec, 1).orElseThrow().price().getAmount();
        }
    }
}
