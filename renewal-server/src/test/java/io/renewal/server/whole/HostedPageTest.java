package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.renewal.persistence.testing.FreshDatabase;
import io.renewal.rest.testing.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/** The page on which customers pay, clicked through in a real browser; and what becomes of their orders. */
class HostedPageTest {
    @RegisterExtension
    static final Chromium BROWSER = new Chromium();
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();
    @RegisterExtension
    static final ReturnSite SHOP = new ReturnSite();

    private static final String KEY = "sk_test_pages";
    private static final AtomicInteger INSTANCES = new AtomicInteger();

    private static Optional<Market> market = Optional.empty();

    @BeforeAll
    static void start() {
        RunningRenewal renewal = RunningRenewal.sandbox(DATABASE.address(), Map.of("RENEWAL_PAYMENT_RETURN_ORIGINS", SHOP.origin(),
                "RENEWAL_SANDBOX_PROVIDER_KEY", KEY, "RENEWAL_PAYMENT_FIRST_PAUSE", "PT0.5S", "RENEWAL_TIMERS_INTERVAL", "PT1S"));
        market = Optional.of(new Market(renewal, renewal.operator().publishPrices("EUR").open("acme", "EUR", "Europe/Berlin")));
    }

    @AfterAll
    static void stop() {
        market.ifPresent(open -> open.renewal().close());
        Books.at(DATABASE.address()).addUp();
    }

    @Test
    void whoPaysComesBackAndHasRenewed() throws Exception {
        Sale sale = new Sale();
        BROWSER.open(sale.page);
        assertEquals("60.00 EUR", BROWSER.await(By.className("amount")).getText());
        assertTrue(BROWSER.await(By.tagName("main")).getText().contains(sale.instance), sale.instance);

        BROWSER.click("Pay");

        BROWSER.isAt(SHOP.back());
        BROWSER.showsHeading("Welcome back");
        sale.becomes("Paid");
        assertEquals(1, sale.charges());
    }

    @Test
    void whoIsDeclinedReadsSoAndPaysWithAnotherCard() throws Exception {
        Sale sale = new Sale();
        BROWSER.open(sale.page);

        BROWSER.click("Pay with a card that is declined");
        assertEquals("Your card was declined. Nothing was paid; you can try again.",
                BROWSER.await(By.cssSelector("[role=alert]")).getText());
        assertEquals("Paying", sale.status());

        BROWSER.click("Pay");
        BROWSER.isAt(SHOP.back());
        sale.becomes("Paid");
        assertEquals(1, sale.charges());
    }

    @Test
    void whoLeavesHasNotPaidAndMayComeBack() throws Exception {
        Sale sale = new Sale();
        BROWSER.open(sale.page);
        BROWSER.click("Leave without paying");
        BROWSER.isAt(SHOP.back());
        assertEquals("Paying", sale.status());
        assertEquals(0, sale.charges());

        BROWSER.driver().navigate().back();
        BROWSER.click("Pay");
        BROWSER.isAt(SHOP.back());
        sale.becomes("Paid");
    }

    @Test
    void whoCancelsTheOrderFindsThePageClosed() throws Exception {
        Sale sale = new Sale();
        BROWSER.open(sale.page);
        assertEquals("Cancelled", sale.customer.cancel(sale.order).is(200).text("/status"));

        BROWSER.click("Pay");
        BROWSER.showsHeading("This page has expired");
        BROWSER.click("Go back");
        BROWSER.isAt(SHOP.back());
        assertEquals("Cancelled", sale.status());
        assertEquals(0, sale.charges());
    }

    @Test
    void whoGoesBackOrReloadsOrHasTwoTabsPaysOnce() throws Exception {
        Sale sale = new Sale();
        ChromeDriver driver = BROWSER.driver();
        String first = driver.getWindowHandle();
        BROWSER.open(sale.page);
        driver.switchTo().newWindow(WindowType.TAB);
        BROWSER.open(sale.page);

        BROWSER.click("Pay");
        BROWSER.isAt(SHOP.back());
        driver.navigate().back();
        BROWSER.click("Pay"); // the browser shows the page as it was, from its memory
        BROWSER.isAt(SHOP.back());
        driver.navigate().back();
        driver.navigate().refresh();
        BROWSER.showsHeading("This is paid");
        BROWSER.click("Continue");
        BROWSER.isAt(SHOP.back());
        driver.close();

        driver.switchTo().window(first);
        BROWSER.click("Pay");
        BROWSER.isAt(SHOP.back());
        sale.becomes("Paid");
        assertEquals(1, sale.charges());
    }

    @Test
    void whoseBankAsksAgreesThere() throws Exception {
        Sale sale = new Sale();
        BROWSER.open(sale.page);
        BROWSER.click("Pay with a card whose bank asks first");
        BROWSER.showsHeading("Your bank asks");
        BROWSER.click("Do not agree");
        BROWSER.await(By.cssSelector("[role=alert]"));

        BROWSER.click("Pay with a card whose bank asks first");
        BROWSER.click("Agree");
        BROWSER.isAt(SHOP.back());
        sale.becomes("Paid");
        assertEquals(1, sale.charges());
    }

    @Test
    void theKeyboardIsEnough() {
        Sale sale = new Sale();
        BROWSER.open(sale.page);
        BROWSER.await(By.tagName("body")).sendKeys(Keys.TAB);
        assertEquals("Pay", BROWSER.driver().switchTo().activeElement().getText());
        BROWSER.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        BROWSER.isAt(SHOP.back());
        sale.becomes("Paid");
    }

    @Test
    void thePageFitsATelephone() {
        Sale sale = new Sale();
        BROWSER.narrowTo(360);
        BROWSER.open(sale.page);
        BROWSER.click("Pay with a card that is declined");
        BROWSER.await(By.cssSelector("[role=alert]"));
        assertEquals(360L, BROWSER.driver().executeScript("return document.documentElement.scrollWidth"));
        assertEquals(360L, BROWSER.driver().executeScript("return window.innerWidth"));
    }

    /** A server and who buys there. */
    private record Market(RunningRenewal renewal, Customer customer) {}

    /** An instance of its own, and an order to renew it that waits on the provider's page. */
    private static final class Sale {
        private static final Duration PATIENCE = Duration.ofSeconds(30);

        private final Customer customer = market.orElseThrow().customer();
        private final String instance = "r-page-" + INSTANCES.incrementAndGet();
        private final String order;
        private final String page;

        Sale() {
            Instant end = market.orElseThrow().renewal().operator().register(customer, instance,
                    LocalDate.now(customer.zone()).plusMonths(2), Operator.FAR);
            Answer placed = customer.client().post("/v1/instances/" + instance + "/renewal-orders", """
                    {"periodMonths": 1, "expectedEndTime": "%s", "payWith": {"method": "Hosted", "returnUrl": "%s"}}"""
                    .formatted(end, SHOP.back()), instance).is(202);
            order = placed.text("/orderId");
            page = placed.text("/paymentUrl");
        }

        String status() {
            return customer.client().get("/v1/orders/" + order).is(200).text("/status");
        }

        void becomes(String status) {
            Instant end = Instant.now().plus(PATIENCE);
            while (!status().equals(status)) {
                assertTrue(Instant.now().isBefore(end), () -> order + " is " + status());
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }

        /** How often the provider took money for it. */
        long charges() throws IOException, InterruptedException {
            try (HttpClient client = HttpClient.newHttpClient()) {
                String all = client.send(HttpRequest.newBuilder(URI.create(page).resolve("/v1/charges?limit=100"))
                        .header("Authorization", "Bearer " + KEY).build(), BodyHandlers.ofString()).body();
                return new ObjectMapper().readTree(all).path("data").valueStream().filter(charge -> charge.path("paid").booleanValue())
                        .filter(charge -> charge.at("/metadata/renewal_order").asText().equals(order)).count();
            }
        }
    }
}
