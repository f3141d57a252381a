package io.renewal.domain;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.lifecycle.Reminders;
import io.renewal.domain.pricing.PeriodFactor;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.RenewalPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What the tests are told with: a customer in Shanghai, two specs at 60.00 and 120.00 a month, and the policies of the rules. */
public final class Examples {
    /** Tests of other things are not about reminders. */
    private static final Reminders UNTOLD = new Reminders(List.of(), List.of(), List.of());

    public static final BillingCalendar SHANGHAI = new BillingCalendar(ZoneId.of("Asia/Shanghai"));
    public static final AccountId ACME = new AccountId("acme");
    public static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    public static final SpecId SMALL = new SpecId("redis.master.small.default");
    public static final SpecId LARGE = new SpecId("redis.master.large.default");
    public static final LifecyclePolicy REDIS_7D = policy("redis-7d", 0, 7, LateRenewal.FROM_OLD_END);
    public static final LifecyclePolicy RUNS_ON_15D = policy("15-and-15", 15, 15, LateRenewal.FROM_OLD_END);
    public static final PriceList PRICES = new PriceList(new PriceListId("cny-2024"), CNY, Instant.parse("2023-12-31T16:00:00Z"),
            List.of(new SpecPrice(SMALL, "1 GB", cny("60.00")), new SpecPrice(LARGE, "4 GB", cny("120.00"))),
            Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36).map(RenewalPeriod::ofMonths).toList(), List.of(factor(12, "0.85")));

    private Examples() {}

    public static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    public static PeriodFactor factor(int fromMonths, String factor) {
        return new PeriodFactor(RenewalPeriod.ofMonths(fromMonths), new BigDecimal(factor));
    }

    public static LifecyclePolicy policy(String id, int runsOnDays, int lockedDays, LateRenewal lateRenewal) {
        return new LifecyclePolicy(new LifecyclePolicyId(id), runsOnDays, lockedDays, lateRenewal, 60, 7, 1, UNTOLD);
    }

    /** The instant of a local time in Shanghai, such as {@code 2024-02-29T00:00}. */
    public static Instant shanghai(String local) {
        return at(local, "Asia/Shanghai");
    }

    /** The instant of a local time that exists once. */
    public static Instant at(String local, String zone) {
        ZoneId id = ZoneId.of(zone);
        LocalDateTime time = LocalDateTime.parse(local);
        List<?> offsets = id.getRules().getValidOffsets(time);
        if (offsets.size() != 1) {
            throw new IllegalArgumentException(local + " exists " + offsets.size() + " times in " + zone);
        }
        return time.atZone(id).toInstant();
    }

    public static OrderId orderId(int number) {
        return new OrderId(new UUID(0, number));
    }

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public static <T> T oneOf(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }
}
