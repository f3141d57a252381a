package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator puts: created, the same again, and something else. */
class RegisteringTest {
    private final Shop shop = Shop.opened();
    private final ApiClient operator = shop.operator();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void theSameAgainIsNoNews() {
        String before = shop.books();
        operator.put("/v1/accounts/acme", Samples.ACCOUNT).is(200);
        operator.put(Shop.REDIS, Samples.instanceOf("acme")).is(200);
        operator.put(Shop.METERED, Samples.meteredOf("acme")).is(200);
        operator.put("/v1/price-lists/cny-2024", Samples.PRICE_LIST).is(200);
        operator.put("/v1/lifecycle-policies/redis-7d", Samples.POLICY).is(200);
        assertEquals(before, shop.books());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            accountId, acme, globex
            region, cn-hangzhou, cn-beijing
            engine, Redis, Valkey
            spec, redis.master.small.default, redis.master.mid.default
            termStart, 2024-01-30T16:00:00Z, 2024-01-29T16:00:00Z
            endTime, 2024-02-28T16:00:00Z, 2024-02-28T17:00:00Z
            anchorDay, 31, 30
            billingMethod, "Subscription", "PayAsYouGo"
            """, quoteCharacter = '`')
    void anInstanceKeepsWhatItWasRegisteredWith(String field, String registered, String other) {
        String before = shop.books();
        String body = field.equals("billingMethod") ? Samples.meteredOf("acme") : Samples.instanceOf("acme").replace(registered, other);
        assertEquals("[\"" + field + "\"]",
                operator.put(Shop.REDIS, body).isProblem(409, "RegistrationConflict").json().path("fields").toString());
        assertEquals(before, shop.books());
    }

    @Test
    void anInstanceIsComparedWithItsRegistrationAlsoAfterARenewal() {
        shop.topUp("acme", "60.00");
        operator.post(Shop.REDIS + "/renewal-orders", Samples.paidOrder(1, Samples.END)).is(201);
        Answer same = operator.put(Shop.REDIS, Samples.instanceOf("acme")).is(200);
        assertEquals("2024-03-30T16:00:00Z", same.text("/endTime"));
        operator.put(Shop.REDIS, Samples.instanceOf("acme").replace(Samples.END, "2024-03-30T16:00:00Z"))
                .isProblem(409, "RegistrationConflict");
    }

    @Test
    void anInstanceOfNobodyIsNotRegistered() {
        operator.put("/v1/instances/r-new", Samples.instanceOf("none")).isProblem(404, "AccountNotFound");
        operator.put("/v1/instances/r-new", Samples.meteredOf("none")).isProblem(404, "AccountNotFound");
        operator.get("/v1/instances/r-new").isProblem(404, "InstanceNotFound");
    }

    @Test
    void anAccountIsRenamedButKeepsCurrencyAndZoneOnceItHasAnInstance() {
        assertEquals("Acme", operator.put("/v1/accounts/acme", Samples.ACCOUNT.replace("Customer", "Acme")).is(200).text("/name"));
        Answer refused = operator.put("/v1/accounts/acme", Samples.ACCOUNT.replace("CNY", "EUR").replace("Asia/Shanghai", "Europe/Berlin"))
                .isProblem(409, "RegistrationConflict");
        assertEquals("[\"currency\",\"billingZone\"]", refused.json().path("fields").toString());
        assertEquals("Acme", operator.get("/v1/accounts/acme").text("/name"));
    }

    @Test
    void anUnusedAccountMayChangeItsCurrency() {
        operator.put("/v1/accounts/new", Samples.ACCOUNT).is(201);
        Answer changed = operator.put("/v1/accounts/new", Samples.ACCOUNT.replace("CNY", "JPY")).is(200);
        assertEquals("{\"amount\":\"0\",\"currency\":\"JPY\"}", changed.json().path("balance").toString());
    }

    @Test
    void aPolicyNeverChanges() {
        Answer refused = operator.put("/v1/lifecycle-policies/redis-7d", Samples.POLICY.replace("7", "8").replace("60", "61"))
                .isProblem(409, "RegistrationConflict");
        assertEquals("[\"lockedDays\",\"horizonMonths\"]", refused.json().path("fields").toString());
        assertEquals(7, refused.number("/registered/lockedDays"));
    }

    @Test
    void aPriceListInEffectDoesNotChange() {
        Answer refused = operator.put("/v1/price-lists/cny-2024", Samples.PRICE_LIST.replace("60.00", "61.00"))
                .isProblem(409, "RegistrationConflict");
        assertEquals("[\"specs\"]", refused.json().path("fields").toString());
        assertEquals("60.00", operator.get("/v1/price-lists/current?currency=CNY").text("/specs/0/monthly"));
    }

    @Test
    void aPriceListToComeMayBeReplacedButNotBackdated() {
        String toCome = Samples.PRICE_LIST.replace("2024-01-01", "2024-06-01");
        operator.put("/v1/price-lists/summer", toCome).is(201);
        assertEquals("70.00", operator.put("/v1/price-lists/summer", toCome.replace("60.00", "70.00")).is(200).text("/specs/0/monthly"));
        assertEquals("[effectiveFrom]", operator.put("/v1/price-lists/summer", Samples.PRICE_LIST.replace("2024-01-01", "2024-01-02"))
                .isProblem(400, "ValidationFailed").wrongFields().toString());
        assertEquals("[\"effectiveFrom\"]", operator.put("/v1/price-lists/autumn", toCome).isProblem(409, "RegistrationConflict").json()
                .path("fields").toString());
        assertEquals("cny-2024", operator.get("/v1/price-lists/current?currency=CNY").text("/priceListId"));
        operator.get("/v1/price-lists/current?currency=EUR").isProblem(404, "NotFound");
    }

    @Test
    void noPriceListIsCalledCurrent() {
        assertEquals(List.of("priceListId"),
                operator.put("/v1/price-lists/current", Samples.PRICE_LIST).isProblem(400, "ValidationFailed").wrongFields());
    }

    @Test
    void aPriceListSellsTheUsualPeriodsIfNoneAreNamed() {
        Answer list = operator.put("/v1/price-lists/jpy", """
                {"currency": "JPY", "effectiveFrom": "2024-01-01T00:00:00Z",
                 "specs": [{"spec": "redis.master.small.default", "title": "1 GB", "monthly": "1200"}]}""").is(201);
        assertEquals("[1,2,3,4,5,6,7,8,9,12,24,36]", list.json().path("periods").toString());
        assertEquals("[{\"fromMonths\":12,\"factor\":\"0.85\"}]", list.json().path("periodFactors").toString());
        assertEquals("1200", list.text("/specs/0/monthly"));
    }

    @Test
    void aCorrectionTakesAwayAtMostWhatIsThere() {
        shop.topUp("acme", "10.00");
        Answer refused = operator.post("/v1/accounts/acme/balance-entries", Samples.topUp("-10.01"))
                .isProblem(409, "BalanceWouldBeNegative");
        assertEquals("10.00", refused.text("/balance/amount"));
        Answer corrected = operator.post("/v1/accounts/acme/balance-entries", Samples.topUp("-10")).is(201);
        assertEquals("-10.00", corrected.text("/amount/amount"));
        assertEquals("0.00", corrected.text("/balance/amount"));
    }
}
