package io.renewal.rest.api;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.SavedCards.SavedCard;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.identity.AccountId;
import io.renewal.rest.health.ReadinessCheck;
import io.renewal.rest.testing.ApiClient;
import io.renewal.rest.testing.RenewalApi;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.testkit.Examples;
import io.renewal.rest.ConsoleConfig;
import io.renewal.rest.console.testing.Reader;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A running API with the example of the rules in its books, told by the operator's own calls: what is sold in CNY, acme with a small Redis
 * and a metered one, and globex with a small Redis.
 */
public final class Shop implements AutoCloseable {
    public static final String REDIS = "/v1/instances/r-acme";
    public static final String METERED = "/v1/instances/r-metered";
    public static final String GLOBEX_REDIS = "/v1/instances/r-globex";

    private final TestApplication application = new TestApplication();
    private final MovableClock wall = new MovableClock(Examples.NOW);
    private final RenewalApi api;
    private final ApiClient operator;

    private Shop(Optional<URI> publicAddress) {
        api = RenewalApi.startedOver(console(publicAddress), application.module(), readiness(application.store()));
        operator = api.as(TestApplication.OPERATOR_KEY);
    }

    /** With nothing in the books. */
    public static Shop empty() {
        return new Shop(Optional.empty());
    }

    public static Shop opened() {
        return filled(empty());
    }

    /** Behind a proxy, which browsers find there. */
    public static Shop openedBehind(URI publicAddress) {
        return filled(new Shop(Optional.of(publicAddress)));
    }

    private static Shop filled(Shop shop) {
        shop.operator.put("/v1/lifecycle-policies/redis-7d", Samples.POLICY).is(201);
        shop.operator.put("/v1/price-lists/cny-2024", Samples.PRICE_LIST).is(201);
        shop.operator.put("/v1/accounts/acme", Samples.ACCOUNT).is(201);
        shop.operator.put("/v1/accounts/globex", Samples.ACCOUNT).is(201);
        shop.operator.put(REDIS, Samples.instanceOf("acme")).is(201);
        shop.operator.put(METERED, Samples.meteredOf("acme")).is(201);
        shop.operator.put(GLOBEX_REDIS, Samples.instanceOf("globex")).is(201);
        return shop;
    }

    public TestApplication application() {
        return application;
    }

    public RenewalApi api() {
        return api;
    }

    public ApiClient operator() {
        return operator;
    }

    /** One more small Redis like {@link #REDIS}. */
    public void register(String instance, String account) {
        operator.put("/v1/instances/" + instance, Samples.instanceOf(account)).is(201);
    }

    /** Somebody with a new key of the account. */
    public ApiClient customer(String account) {
        return api.as(operator.post("/v1/accounts/" + account + "/api-keys", "{\"name\": \"till\"}").is(201).text("/key"));
    }

    public void topUp(String account, String amount) {
        operator.post("/v1/accounts/" + account + "/balance-entries", Samples.topUp(amount)).is(201);
    }

    /** The id of a card that the provider keeps for an account from now on. */
    public String savedCard(String account) {
        CustomerReference customer = application.provider().savedCards().open(new AccountId(account));
        application.store().inTransaction(tx -> {
            tx.accounts().nameCustomer(new AccountId(account), customer);
            return true;
        });
        application.provider().keep(customer, new SavedCard(FakeProvider.GOOD_CARD, "visa", "4242", 12, 2031));
        return FakeProvider.GOOD_CARD.value();
    }

    /** A new order that waits to be paid. */
    public String unpaidOrder(String instance) {
        return operator.post(instance + "/renewal-orders", Samples.order(1)).is(201).text("/orderId");
    }

    /** All that can be read, to be compared. */
    public String books() {
        return List.of("/v1/accounts/acme", "/v1/accounts/globex", "/v1/accounts/acme/balance-entries",
                "/v1/accounts/globex/balance-entries", "/v1/instances", REDIS, METERED, GLOBEX_REDIS, "/v1/orders",
                "/v1/price-lists/current?currency=CNY").stream().map(path -> operator.get(path).is(200).body())
                .collect(Collectors.joining("\n"));
    }

    /** Somebody who looks at pages, signed in with a new key of the account. */
    public Reader reader(String account) {
        String key = operator.post("/v1/accounts/" + account + "/api-keys", "{\"name\": \"console\"}").is(201).text("/key");
        return reader().signedIn(key);
    }

    /** The operator at the console. */
    public Reader operatingReader() {
        return reader().signedIn(TestApplication.OPERATOR_KEY);
    }

    /** Somebody whom nobody knows yet. */
    public Reader reader() {
        return new Reader(api.address());
    }

    /** The clock that sessions end by, which is not the sandbox's. */
    public MovableClock wall() {
        return wall;
    }

    private ConsoleConfig console(Optional<URI> publicAddress) {
        return new ConsoleConfig("the secret of the tests", Duration.ofHours(8), publicAddress, true, Map::of, wall, new SecureRandom());
    }

    @Override
    public void close() {
        api.close();
    }

    /** The service is ready if the store answers. */
    public static Module readiness(RenewalStore store) {
        return (Binder binder) -> Multibinder.newSetBinder(binder, ReadinessCheck.class).addBinding().toInstance(new ReadinessCheck() {
            @Override
            public String name() {
                return "database";
            }

            @Override
            public boolean isReady() {
                return store.inTransaction(tx -> true);
            }
        });
    }
}
