package io.renewal.persistence;

import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Location;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.Released;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.lifecycle.FinalNotice;
import io.renewal.domain.lifecycle.LifecycleProgress;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.term.Term;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Accounts, instances and orders by chance, the same for the same seed: in zones whose clocks are put back among the end times, with all
 * that an instance can have.
 */
final class RandomBooks {
    static final List<SpecId> SPECS = List.of(Examples.SMALL, Examples.MID);
    static final List<String> REGIONS = List.of("cn-hangzhou", "eu-central-1");
    private static final List<String> ZONES = List.of("America/New_York", "Europe/Berlin", "Asia/Shanghai", "Australia/Lord_Howe");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2024, 10, 20, 0, 0);

    final Random random;
    final List<AccountId> accounts = new ArrayList<>();
    final List<Instance> instances = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();
    private final List<LifecyclePolicy> policies = new ArrayList<>();

    RandomBooks(long seed, int size) {
        random = new Random(seed);
        RandomOrders made = new RandomOrders(random);
        for (int i = 0; i < 5; i++) {
            policies.add(policy("policy-" + i));
        }
        for (int i = 0; i < size; i++) {
            AccountId account = new AccountId("account-" + i % ZONES.size());
            accounts.add(account);
            Registration registration = registration(new InstanceId((random.nextBoolean() ? "R_" : "r-") + random.nextInt(100) + "x" + i),
                    account, calendar(i));
            registrations.add(registration);
            orders.addAll(made.of(registration.instance()));
            instances.add(changed(registration.instance(), orders.getLast()));
        }
    }

    /** Writes all of it. */
    void writeTo(Tx tx) {
        for (int i = 0; i < ZONES.size(); i++) {
            tx.accounts().add(Account.opened(new AccountId("account-" + i), "Account " + i, Examples.CNY, calendar(i)));
        }
        policies.stream().filter(policy -> tx.lifecyclePolicies().find(policy.id()).isEmpty()).forEach(tx.lifecyclePolicies()::add);
        tx.priceLists().save(Examples.priceList());
        registrations.forEach(tx.instances()::add);
        orders.forEach(tx.orders()::add);
        instances.forEach(tx.instances()::update);
    }

    /** An instant at which something changes, or one next to it. */
    Instant momentous() {
        Instance instance = any(instances);
        if (!(instance.plan() instanceof Subscription subscription)) {
            return BEGIN.atZone(ZoneId.of("UTC")).toInstant();
        }
        var deadlines = subscription.deadlines();
        Instant moment = any(List.of(deadlines.expiringAt(), deadlines.end(), deadlines.lockAt(), deadlines.releaseAt(),
                any(orders).details().payBefore()));
        return moment.plusNanos(1000L * (random.nextInt(3) - 1));
    }

    <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    <T> Optional<T> maybe(T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private static BillingCalendar calendar(int number) {
        return new BillingCalendar(ZoneId.of(ZONES.get(number % ZONES.size())));
    }

    private LifecyclePolicy policy(String id) {
        return new LifecyclePolicy(new LifecyclePolicyId(id), random.nextInt(3), 1 + random.nextInt(5), any(List.of(LateRenewal.values())),
                60, random.nextInt(4), 0);
    }

    private Registration registration(InstanceId id, AccountId account, BillingCalendar calendar) {
        ZonedDateTime end = BEGIN.plusMinutes(30L * random.nextInt(48 * 20)).atZone(calendar.zone());
        Instant instant = (random.nextBoolean() ? end.withLaterOffsetAtOverlap() : end).toInstant();
        Plan plan = random.nextInt(6) == 0
                ? new Plan.PayAsYouGo(instant)
                : new Subscription(new Term(Instant.EPOCH, instant), calendar.anchorOf(instant), calendar, any(policies),
                        AutoRenewal.remindersOnly(), Optional.empty());
        return new Registration(id, account, new Location(any(REGIONS), "Redis"), any(SPECS), plan);
    }

    private Instance changed(Instance instance, Order order) {
        Instant late = Instant.parse("2024-12-24T00:00:00.000001Z");
        Optional<Released> released = maybe(new Released(late, new ReleaseCause.ByOperator("deleted by the customer")));
        Plan plan = instance.plan() instanceof Subscription subscription ? changed(subscription, order) : instance.plan();
        return new Instance(instance.id(), instance.accountId(), instance.location(), instance.spec(), plan, released);
    }

    private Plan changed(Subscription subscription, Order order) {
        Optional<ScheduledChange> change = maybe(new ScheduledChange(any(SPECS), subscription.term().end(), order.id()));
        AutoRenewal autoRenewal = switch (any(List.of(RenewalStatus.values()))) {
            case NORMAL -> AutoRenewal.remindersOnly();
            case NOT_RENEWAL -> new AutoRenewal.LeftToEnd();
            case AUTO_RENEWAL -> new AutoRenewal.Charging(RenewalPeriod.ofMonths(3), Instant.EPOCH, maybe(Instant.EPOCH));
        };
        Instant end = subscription.term().end();
        LifecycleProgress progress = new LifecycleProgress(maybe(end), maybe(new FinalNotice(end, end.plusNanos(1000))), maybe(3));
        return new Subscription(subscription.term(), subscription.anchor(), subscription.calendar(), subscription.policy(), autoRenewal,
                change, progress);
    }
}
