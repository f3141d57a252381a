package io.renewal.application.registration;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.CNY;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SHANGHAI;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterInstance.Paid;
import io.renewal.application.port.in.RegisterInstance.Result;
import io.renewal.application.port.in.RegisterMany;
import io.renewal.application.port.in.RegisterMany.AccountRefused;
import io.renewal.application.port.in.RegisterMany.Done;
import io.renewal.application.port.in.RegisterMany.Failed;
import io.renewal.application.port.in.RegisterMany.InstanceRefused;
import io.renewal.application.port.in.RegisterMany.Item;
import io.renewal.application.port.in.RegisterMany.Outcome;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.Location;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class RegisteringManyTest {
    private static final AccountId HOOLI = new AccountId("hooli");
    private static final InstanceId SECOND = new InstanceId("r-second");
    private static final InstanceId THIRD = new InstanceId("r-third");
    private static final CurrencyUnit KWD = CurrencyUnit.of("KWD");
    private final TestApplication application = TestApplication.acmeWith("1000.00");

    @Test
    void whatOneItemSaysTheNextOneFinds() {
        assertEquals(List.of(Done.ADDED, Done.ADDED), register(account(HOOLI, "Hooli", CNY), instance(SECOND, HOOLI)));
        assertEquals(Examples.redis(SECOND, HOOLI).instance(), application.operator().instance(SECOND));
        List<RecordedEvent> told = application.port(Browse.class).timeline(application.operator().caller(), SECOND);
        assertEquals(List.of(new InstanceRegistered(SMALL, Optional.of(TERM_END))), told.stream().map(RecordedEvent::event).toList());
    }

    @Test
    void anInstanceBeforeItsAccountIsRefusedAndTheRestIsRegistered() {
        assertEquals(List.of(new InstanceRefused(new Result.AccountNotFound(HOOLI)), Done.ADDED, Done.ADDED),
                register(instance(SECOND, HOOLI), account(HOOLI, "Hooli", CNY), instance(THIRD, HOOLI)));
    }

    @Test
    void saidAgainItChangesNothingAlsoAfterRenewals() {
        Item[] all = {account(ACME, "Customer acme", CNY), instance(REDIS, ACME), account(HOOLI, "Hooli", CNY), instance(SECOND, HOOLI)};
        assertEquals(List.of(Done.UNCHANGED, Done.UNCHANGED, Done.ADDED, Done.ADDED), register(all));
        application.customer(ACME).renew(REDIS, 3);
        Books before = Books.of(application);
        assertEquals(List.of(Done.UNCHANGED, Done.UNCHANGED, Done.UNCHANGED, Done.UNCHANGED), register(all));
        assertEquals(before, Books.of(application));
    }

    @Test
    void ofAnIdThatComesTwiceTheFirstCounts() {
        assertEquals(List.of(Done.ADDED, Done.UNCHANGED, new InstanceRefused(new Result.Conflict(List.of("accountId")))),
                register(instance(SECOND, ACME), instance(SECOND, ACME), instance(SECOND, GLOBEX)));
        assertEquals(ACME, application.operator().instance(SECOND).accountId());
    }

    @Test
    void anInstanceThatIsAnotherAccountsIsRefused() {
        assertEquals(List.of(new InstanceRefused(new Result.Conflict(List.of("accountId")))), register(instance(REDIS, GLOBEX)));
    }

    @Test
    void anUnknownPolicyIsRefusedEachTime() {
        LifecyclePolicyId unknown = new LifecyclePolicyId("unknown");
        Outcome refused = new InstanceRefused(new Result.PolicyNotFound(unknown));
        assertEquals(List.of(refused, refused, Done.ADDED),
                register(under(unknown, SECOND), under(unknown, THIRD), instance(SECOND, ACME)));
    }

    @Test
    void anInstanceFurtherUpFixesItsAccount() {
        assertEquals(
                List.of(Done.ADDED, Done.UPDATED, Done.ADDED, new AccountRefused(new RegisterAccount.Result.Fixed(List.of("currency"))),
                        Done.UPDATED),
                register(account(HOOLI, "Hooli", CNY), account(HOOLI, "Hooli", KWD), instance(SECOND, HOOLI), account(HOOLI, "Hooli", CNY),
                        account(HOOLI, "Hooli Ltd", KWD)));
        assertEquals("Hooli Ltd",
                application.port(Browse.class).account(application.operator().caller(), HOOLI).orElseThrow().name());
    }

    @Test
    void manyComeToTheSameAsOneByOne() {
        for (int seed = 0; seed < 60; seed++) {
            List<Item> items = rubbish(new Random(seed));
            TestApplication together = TestApplication.acmeWith("0.00");
            TestApplication apart = TestApplication.acmeWith("0.00");
            List<Outcome> one = items.stream().map(item -> apart.port(RegisterMany.class).register(List.of(item)).getFirst()).toList();
            assertEquals(one, together.port(RegisterMany.class).register(items), "seed " + seed);
            assertEquals(Books.of(apart), Books.of(together), "seed " + seed);
        }
    }

    @Test
    void whenTheStoreRefusesABatchOnlyWhatIsToBlameIsLeftOut() {
        RegisterMany picky = new RegisterManyService(new Refusing(application.store(), THIRD), application.clock(),
                () -> UUID.randomUUID());
        List<Outcome> outcomes = picky.register(List.of(instance(SECOND, ACME), instance(THIRD, ACME), instance(REDIS, ACME)));
        assertEquals(List.of(Done.ADDED, Done.UNCHANGED), List.of(outcomes.get(0), outcomes.get(2)));
        assertEquals("does not like it", assertInstanceOf(Failed.class, outcomes.get(1)).cause().getMessage());
        assertEquals(Optional.empty(), application.port(Browse.class).instance(application.operator().caller(), THIRD));
    }

    @Test
    void anOutageIsNoRefusal() {
        application.store().goDown();
        assertThrows(StoreUnavailableException.class, () -> register(instance(SECOND, ACME)));
    }

    /** Few names and few ways to say things, so that they get into each other's way. */
    private static List<Item> rubbish(Random random) {
        return IntStream.range(0, 12).mapToObj(_ -> {
            AccountId account = new AccountId(List.of("acme", "globex", "hooli").get(random.nextInt(3)));
            InstanceId instance = new InstanceId("r-" + random.nextInt(4));
            return switch (random.nextInt(4)) {
                case 0 -> account(account, "Name " + random.nextInt(2), random.nextBoolean() ? CNY : KWD);
                case 1 -> under(new LifecyclePolicyId(random.nextBoolean() ? "redis-7d" : "unknown"), instance);
                case 2 -> new Item.OfInstance(Examples.registeringMetered(instance, account));
                default -> instance(instance, account);
            };
        }).toList();
    }

    private static Item account(AccountId id, String name, CurrencyUnit currency) {
        ZoneId zone = SHANGHAI.zone();
        return new Item.OfAccount(new RegisterAccount.Command(id, name, currency, zone));
    }

    private static Item instance(InstanceId id, AccountId account) {
        return new Item.OfInstance(Examples.registering(id, account));
    }

    private static Item under(LifecyclePolicyId policy, InstanceId id) {
        Paid.Ahead paid = (Paid.Ahead) Examples.registering(id, ACME).paid();
        return new Item.OfInstance(new RegisterInstance.Command(id, ACME, new Location("cn-hangzhou", "Redis"), SMALL,
                new Paid.Ahead(paid.term(), paid.anchorDay(), policy)));
    }

    private List<Outcome> register(Item... items) {
        return application.port(RegisterMany.class).register(List.of(items));
    }

    /** A store that does not take one instance, for reasons of its own. */
    private record Refusing(RenewalStore store, InstanceId disliked) implements RenewalStore {
        @Override
        public <R> R reading(Function<? super Tx, ? extends R> work) {
            return store.reading(work);
        }

        @Override
        public <R> R snapshot(Function<? super Tx, ? extends R> work) {
            return store.snapshot(work);
        }

        @Override
        public <R> R inTransaction(Function<? super Tx, ? extends R> work) {
            return store.inTransaction(tx -> {
                R result = work.apply(tx);
                if (tx.instances().find(disliked).isPresent()) {
                    throw new IllegalStateException("does not like it");
                }
                return result;
            });
        }
    }
}
