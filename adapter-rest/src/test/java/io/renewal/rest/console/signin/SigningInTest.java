package io.renewal.rest.console.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may look, and for how long. */
class SigningInTest {
    private final Shop shop = Shop.opened();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void whoIsNotSignedInIsAskedAndThenComesToWhatWasWanted() {
        Reader reader = shop.reader();
        Seen asked = reader.open("/console/instances?q=acme").is(200).isAt("/console/sign-in");
        Seen there = reader.send(asked, "Sign in", Map.of("apiKey", key("acme"))).is(200);
        assertEquals("/console/instances?q=acme", there.at().getPath() + "?" + there.at().getQuery());
        there.says("r-acme").isSilentOf("r-globex");
    }

    @Test
    void aWrongKeyIsRefusedAndTheOldSessionIsOfNoUse() {
        Reader reader = shop.reader();
        Seen refused = reader.send(reader.open("/console/sign-in"), "Sign in", Map.of("apiKey", "rk_wrong")).is(401);
        refused.says("This key is not valid");
        assertFalse(refused.page().html().contains("rk_wrong"));
        reader.open("/console/instances").isAt("/console/sign-in");
    }

    @Test
    void afterTenWrongKeysOneHasToWaitAMinute() {
        Reader reader = shop.reader();
        Seen asked = reader.open("/console/sign-in");
        for (int i = 0; i < 10; i++) {
            asked = reader.send(asked, "Sign in", Map.of("apiKey", "rk_wrong_" + i)).is(401);
        }
        Seen waiting = reader.send(asked, "Sign in", Map.of("apiKey", key("acme"))).is(429);
        assertEquals("60", waiting.headers().firstValue("Retry-After").orElse(""));
        shop.wall().advance(Duration.ofSeconds(61));
        reader.send(waiting, "Sign in", Map.of("apiKey", key("acme"))).is(200).isAt("/console/instances");
    }

    @Test
    void aRevokedKeyEndsItsSessionsAtOnce() {
        var issued = shop.operator().post("/v1/accounts/acme/api-keys", "{\"name\": \"console\"}").is(201);
        Reader reader = shop.reader().signedIn(issued.text("/key"));
        reader.open("/console/instances").is(200).isAt("/console/instances");
        shop.operator().delete("/v1/accounts/acme/api-keys/" + issued.text("/keyId")).is(204);
        reader.open("/console/instances").isAt("/console/sign-in");
    }

    @Test
    void aSessionEndsByTheClockOfTheWorld() {
        Reader reader = shop.reader("acme");
        shop.application().clock().advance(Duration.ofDays(30));
        reader.open("/console/instances").isAt("/console/instances");
        shop.wall().advance(Duration.ofHours(8));
        reader.open("/console/instances").isAt("/console/sign-in");
    }

    @Test
    void signingOutForgetsAll() {
        Reader reader = shop.reader("acme");
        reader.send(reader.open("/console/instances"), "Sign out").isAt("/console/sign-in");
        assertTrue(reader.open("/console/instances").at().getPath().endsWith("/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/console", "//evil.example/console", "/\\evil.example", "/console/../v1/accounts",
            "javascript:alert(1)", "///console/x", "////console/x", "//console/x", "/\\/console/x", "/console/\t/x",
            "/console\n//evil.example",
            "/console//evil.example", "/consoleevil", "\\\\evil.example", "https:/console", "/console/%0d%0aSet-Cookie:x=y", " ",
            "/v1/accounts"})
    void nobodyIsSentElsewhere(String returnUrl) {
        Reader reader = shop.reader();
        Seen asked = reader.open("/console/sign-in?returnUrl=" + URLEncoder.encode(returnUrl, UTF_8));
        assertTrue(asked.filled("Sign in", Map.of()).fields().getOrDefault("returnUrl", "").matches("/console/[^/].*"), asked.text());
        Seen there = reader.send(asked, "Sign in", Map.of("apiKey", key("acme"), "returnUrl", returnUrl));
        assertEquals(shop.api().address().getPort(), there.at().getPort());
        assertTrue(there.at().getPath().startsWith("/console/"), there.at().toString());
    }

    @Test
    void aFormOfAnotherSessionIsRefused() {
        Reader acme = shop.reader("acme");
        Reader globex = shop.reader("globex");
        Filled signOut = acme.open("/console/instances").filled("Sign out", Map.of());
        globex.send(signOut).is(403).says("Nothing was done");
        globex.open("/console/instances").isAt("/console/instances");
    }

    @Test
    void aFormWithoutMarkIsRefused() {
        Reader acme = shop.reader("acme");
        for (String body : List.of("", "csrf=", "csrf=x.y", "csrf=%FF", "a=%zz")) {
            Seen refused = acme.exchanged(acme.request("/console/sign-out").header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            assertTrue(refused.status() == 403 || refused.status() == 400, body + ": " + refused.status());
        }
        acme.open("/console/instances").isAt("/console/instances");
    }

    @Test
    void whatWasTypedWaitsWhileOneSignsInAgain() {
        Reader reader = shop.reader("acme");
        Filled form = reader.open("/console/instances/r-acme/auto-renewal").filled("Save",
                Map.of("renewalStatus", "AutoRenewal", "periodMonths", "3"));
        shop.wall().advance(Duration.ofHours(9));
        Seen ended = reader.send(form).is(401).says("Your session has ended");
        Seen asked = reader.send(ended, "Sign in", Map.of("apiKey", "rk_wrong")).is(401);
        Seen back = reader.send(asked, "Sign in", Map.of("apiKey", key("acme"))).is(200).says("has not been sent yet")
                .says("Set auto-renewal of r-acme");
        assertEquals("Normal", shop.operator().get(Shop.REDIS).is(200).text("/autoRenewal/renewalStatus"));
        reader.send(back, "Send it now").is(200).isAt("/console/instances/r-acme");
        assertEquals(3, shop.operator().get(Shop.REDIS).is(200).number("/autoRenewal/periodMonths"));
    }

    @Test
    void formsOfAllTabsWaitWhileOneSignsInAgain() {
        String key = key("acme");
        Reader reader = shop.reader().signedIn(key);
        String form = "/console/instances/r-acme/auto-renewal";
        Filled first = reader.open(form).filled("Save", Map.of("renewalStatus", "AutoRenewal", "periodMonths", "3"));
        Filled second = reader.open(form).filled("Save", Map.of("renewalStatus", "NotRenewal"));
        shop.wall().advance(Duration.ofHours(9));
        Seen firstKept = reader.send(first).is(401);
        reader.open("/console/instances").isAt("/console/sign-in");
        Seen secondKept = reader.send(second).is(401);
        reader.send(reader.send(firstKept, "Sign in", Map.of("apiKey", key)).is(200), "Send it now").is(200);
        assertEquals(3, shop.operator().get(Shop.REDIS).is(200).number("/autoRenewal/periodMonths"));
        reader.send(reader.send(secondKept, "Sign in", Map.of("apiKey", key)).is(200), "Send it now").is(200);
        assertEquals("NotRenewal", shop.operator().get(Shop.REDIS).is(200).text("/autoRenewal/renewalStatus"));
    }

    @Test
    void aScriptThatAsksAfterTheEndSendsItsReaderToSignIn() {
        Reader reader = shop.reader("acme");
        shop.wall().advance(Duration.ofHours(9));
        Seen answer = reader.exchanged(reader.request("/console/instances/r-acme").header("HX-Request", "true").header("HX-Current-URL",
                shop.api().address() + "/console/instances?q=r"));
        assertEquals("/console/sign-in?returnUrl=%2Fconsole%2Finstances%3Fq%3Dr",
                answer.is(401).headers().firstValue("HX-Redirect").orElse(""));
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void whoIsSignedInIsNotAskedAgain() {
        shop.reader("acme").open("/console/sign-in?returnUrl=/console/orders").is(200).isAt("/console/orders");
    }

    /** Another site can make a browser send a form, but none that we have shown. */
    @Test
    void aFormThatNobodyHasShownIsNotKept() {
        Reader reader = shop.reader("acme");
        shop.wall().advance(Duration.ofHours(9));
        reader.send(new Filled("post", "/console/instances/r-acme/auto-renewal",
                Map.of("renewalStatus", "AutoRenewal", "periodMonths", "3", "csrf", "made.up"))).is(403);
    }

    @Test
    void aFirstVisitTakesLessThanAHundredKilobytes() {
        Reader reader = shop.reader("acme");
        Seen page = reader.open("/console/instances");
        long bytes = compressed(reader, "/console/instances");
        for (Element loaded : page.page().select("link[href], script[src]")) {
            bytes += compressed(reader, loaded.hasAttr("href") ? loaded.attr("href") : loaded.attr("src"));
        }
        assertTrue(bytes > 10_000 && bytes < 100_000, bytes + " bytes");
    }

    @Test
    void pagesComeWithHeadersThatKeepOthersOut() {
        for (String path : List.of("/console/sign-in", "/console/instances", "/console/nowhere")) {
            Seen page = shop.reader("acme").open(path);
            String policy = page.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"),
                    path);
            assertEquals("same-origin", page.headers().firstValue("Referrer-Policy").orElse(""));
            assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
            assertTrue(page.page().select("script:not([src]), style, [style], [onclick]").isEmpty(), path);
        }
    }

    @Test
    void theCookieIsForTheConsoleAndNoScriptMayReadIt() {
        Reader reader = shop.reader();
        String cookie = reader.open("/console/sign-in").headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/console"), cookie);
        assertFalse(cookie.contains("Secure"), cookie);
    }

    @Test
    void anAddressThatLeadsNowhereIsAPage() {
        shop.reader("acme").open("/console/nowhere").is(404).says("There is no such page");
        shop.reader().open("/console/nowhere").is(404);
    }

    /** As it comes over the wire to a browser that takes it compressed. */
    private static long compressed(Reader reader, String path) {
        return reader.bytes(reader.request(path).header("Accept-Encoding", "gzip")).body().length;
    }

    private String key(String account) {
        return shop.operator().post("/v1/accounts/" + account + "/api-keys", "{\"name\": \"console\"}").is(201).text("/key");
    }
}
