package io.renewal.rest.console.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.testkit.FakeProvider;
import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console as it is reached through a proxy that speaks TLS with browsers. */
class BehindProxyTest {
    private static final URI PUBLIC = URI.create("https://renewal.example");
    private final Shop shop = Shop.openedBehind(PUBLIC);

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void cookiesGoNowhereElseAndBrowsersComeBackByTlsOnly() {
        Seen page = reader().open("/console/sign-in").is(200);
        String cookie = page.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertTrue(page.headers().firstValue("Strict-Transport-Security").orElse("").startsWith("max-age="));
        Reader chinese = reader();
        chinese.open("/console/language/zh-CN?returnUrl=/console/sign-in").says("登录");
        assertTrue(chinese.cookies().getCookieStore().getCookies().stream().allMatch(kept -> kept.getSecure()));
    }

    /** Whatever the proxy says, or keeps to itself, of how browsers reach it. */
    @ParameterizedTest
    @CsvSource({"X-Forwarded-Proto, https", "X-Forwarded-Host, renewal.example", "X-Ignored, x", "X-Forwarded-Proto, http",
            "Forwarded, proto=http;host=evil.example"})
    void redirectsLeaveBrowsersWhereTheyAre(String header, String value) {
        Reader reader = reader().saying(header, value).signedIn(key());
        reader.open("/console/orders").is(200).isAt("/console/orders");
        Reader stranger = Reader.withoutFollowing(shop.api().address()).saying(header, value);
        assertEquals("/console/sign-in?returnUrl=%2Fconsole%2Forders",
                stranger.open("/console/orders").is(303).headers().firstValue("Location").orElse(""));
    }

    @Test
    void paymentPagesLeadBackToWhereBrowsersFindUs() {
        String order = "/console/orders/" + shop.unpaidOrder(Shop.REDIS);
        Reader reader = reader().signedIn(key());
        reader.send(reader.open(order + "/payment").is(200), "Pay CN¥60.00", Map.of("method", "Hosted")).is(200);
        FakeProvider provider = shop.application().provider();
        assertEquals(PUBLIC + order, provider.returnAddress(provider.payments().getFirst()).value());
    }

    @Test
    void whoClaimsToBeManyIsTakenForTheOneThatTheProxySees() {
        assertEquals(429, afterTenTries("203.0.113.%d, 198.51.100.7"));
    }

    @Test
    void whatOthersThanTheProxySayCountsForNothing() {
        Reader reader = reader().saying("X-Forwarded-For", "198.51.100.7");
        Filled form = reader.open("/console/sign-in").filled("Sign in", Map.of("apiKey", "rk_wrong"));
        for (int i = 0; i < 10; i++) {
            reader.saying("Forwarded", "for=203.0.113." + i).send(form).is(401);
        }
        reader.send(form).is(429);
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:0:1::%d", "[2001:db8:0:1::%d]", "[2001:db8:0:1::%d]:4711"})
    void allOfOneNetworkAreOne(String addresses) {
        assertEquals(429, afterTenTries(addresses));
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.%d", "2001:db8:0:%d::1", "198.51.100.%d:4711"})
    void othersAreOthers(String addresses) {
        assertEquals(401, afterTenTries(addresses));
    }

    private int afterTenTries(String addresses) {
        Reader reader = reader();
        Filled form = reader.open("/console/sign-in").filled("Sign in", Map.of("apiKey", "rk_wrong"));
        for (int i = 1; i <= 10; i++) {
            reader.saying("X-Forwarded-For", addresses.formatted(i)).send(form).is(401);
        }
        return reader.saying("X-Forwarded-For", addresses.formatted(11)).send(form).status();
    }

    private Reader reader() {
        return Reader.through(PUBLIC, shop.api().address());
    }

    private String key() {
        return shop.operator().post("/v1/accounts/acme/api-keys", "{\"name\": \"console\"}").is(201).text("/key");
    }
}
