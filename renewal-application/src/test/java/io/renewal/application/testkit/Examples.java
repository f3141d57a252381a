package io.renewal.application.testkit;

import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.Order.Paying;
import io.renewal.application.autorenewal.ChargePace;
import io.renewal.application.delivery.Backoff;
import io.renewal.application.delivery.WebhookRules;
import io.renewal.application.payment.OfferedMethods;
import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterInstance.Paid;
import io.renewal.application.port.out.Attempts.Pause;
import io.renewal.domain.account.Account;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.identity.PriceListId;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.Location;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.ledger.PostingReference.ByOperator;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.Tender.CardKeeping;
import io.renewal.domain.payment.WebAddress;
import io.renewal.domain.pricing.PeriodFactor;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.pricing.SpecPrice;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.term.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The example that the rules are told with: the account acme in Shanghai, its small Redis, and what that costs. */
public final class Examples {
    public static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    public static final BillingCalendar SHANGHAI = new BillingCalendar(ZoneId.of("Asia/Shanghai"));
    public static final AccountId ACME = new AccountId("acme");
    public static final AccountId GLOBEX = new AccountId("globex");
    public static final InstanceId REDIS = new InstanceId("r-bp1zxszhcgatnx01");
    public static final SpecId SMALL = new SpecId("redis.master.small.default");
    public static final SpecId MID = new SpecId("redis.master.mid.default");

    /** 2024-01-31 in Shanghai, the first moment. */
    public static final Instant TERM_START = Instant.parse("2024-01-30T16:00:00Z");
    /** 2024-02-29 in Shanghai, the first moment. */
    public static final Instant TERM_END = Instant.parse("2024-02-28T16:00:00Z");
    /** Three weeks before the end. */
    public static final Instant NOW = Instant.parse("2024-02-08T03:04:05.678901Z");

    public static final LifecyclePolicy REDIS_7D = new LifecyclePolicy(new LifecyclePolicyId("redis-7d"), 0, 7, LateRenewal.FROM_OLD_END,
            60,
            7, 1);

    /** Every way to pay. */
    public static final OfferedMethods ALL_METHODS = new OfferedMethods(EnumSet.allOf(PaymentMethod.class));
    /** Three tries, of which the second comes after eight seconds at the earliest. */
    public static final WebhookRules WEBHOOK_RULES = new WebhookRules(new Backoff(Duration.ofSeconds(10), Duration.ofHours(1), 3), 2,
            Duration.ofMinutes(1), Duration.ofHours(24), Duration.ofDays(30));
    public static final PaymentTimes PAYMENT_TIMES = new PaymentTimes(Duration.ofMinutes(1),
            new Pause(Duration.ofSeconds(5), Duration.ofMinutes(15)), Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofHours(23));
    /** A week before the end, at eight in the morning. */
    public static final ChargeTimes CHARGE_TIMES = new ChargeTimes(7, LocalTime.of(8, 0));
    public static final ChargePace CHARGE_PACE = new ChargePace(64, 10_000, Duration.ofMinutes(10), Duration.ofMinutes(5));
    /** A card of a customer who is not there. */
    public static final Tender CARD = Tender.Card.offSession(FakeProvider.GOOD_CARD);
    /** The provider's page. */
    public static final Tender PAGE = new Tender.Page(new WebAddress("https://shop.example/back"), CardKeeping.FORGOTTEN);

    /** The operator's reference of a top-up. */
    public static final ByOperator BY_BANK = new ByOperator("bank transfer");

    private Examples() {}

    /** An order whose payment by card is known to the provider. */
    public static Paying payingByCard(Unpaid order, Instant now) {
        Paying paying = order.pay(CARD, now);
        return paying.goingOn(paying.attempt().knownAs(new ProviderReference("payment of " + paying.attemptId())));
    }

    public static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    public static Account account(AccountId id) {
        return Account.opened(id, "Customer " + id, CNY, SHANGHAI);
    }

    /** The small Redis of acme: prepaid until the end of February, anchored on the 31st. */
    public static Registration redis() {
        return redis(REDIS, ACME);
    }

    public static Registration redis(InstanceId id, AccountId accountId) {
        Plan plan = new Plan.Subscription(new Term(TERM_START, TERM_END), SHANGHAI.anchorOf(TERM_START), SHANGHAI, REDIS_7D,
                AutoRenewal.remindersOnly(), Optional.empty());
        return new Registration(id, accountId, new Location("cn-hangzhou", "Redis"), SMALL, plan);
    }

    /** What the operator says to register an instance like {@link #redis(InstanceId, AccountId)}. */
    public static RegisterInstance.Command registering(InstanceId id, AccountId accountId) {
        Paid paid = new Paid.Ahead(new Term(TERM_START, TERM_END), Optional.of(31), REDIS_7D.id());
        return new RegisterInstance.Command(id, accountId, new Location("cn-hangzhou", "Redis"), SMALL, paid);
    }

    /** What the operator says to register an instance like {@link #metered(InstanceId, AccountId)}. */
    public static RegisterInstance.Command registeringMetered(InstanceId id, AccountId accountId) {
        return new RegisterInstance.Command(id, accountId, new Location("cn-hangzhou", "Redis"), SMALL, new Paid.ByUse(TERM_START));
    }

    /** An instance that is paid by use. */
    public static Registration metered(InstanceId id, AccountId accountId) {
        return new Registration(id, accountId, new Location("cn-hangzhou", "Redis"), SMALL, new Plan.PayAsYouGo(TERM_START));
    }

    /** 60.00 a month for the small one, 120.00 for the next; from twelve months on a factor of 0.85. */
    public static PriceList priceList() {
        return priceList("cny-2024", Instant.parse("2024-01-01T00:00:00Z"), "60.00");
    }

    public static PriceList priceList(String id, Instant effectiveFrom, String smallMonthly) {
        List<SpecPrice> specs = List.of(new SpecPrice(SMALL, "1 GB master/replica", cny(smallMonthly)),
                new SpecPrice(MID, "2 GB master/replica", cny("120.00")));
        List<RenewalPeriod> periods = Stream.concat(IntStream.rangeClosed(1, 9).boxed(), Stream.of(12, 24, 36))
                .map(RenewalPeriod::ofMonths).toList();
        List<PeriodFactor> factors = List.of(new PeriodFactor(RenewalPeriod.ofMonths(12), new BigDecimal("0.85")));
        return new PriceList(new PriceListId(id), CNY, effectiveFrom, specs, periods, factors);
    }
}
