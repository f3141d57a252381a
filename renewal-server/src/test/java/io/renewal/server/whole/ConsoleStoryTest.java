package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What customers and operators do in the demo's console, in a real browser; each test with an instance of its own. */
class ConsoleStoryTest {
    @RegisterExtension
    static final Chromium BROWSER = new Chromium();
    @TempDir
    private static Path dataDir = Path.of("replaced by JUnit");

    private static Optional<RunningRenewal> renewal = Optional.empty();

    private final Console console = new Console(BROWSER, running().api().address());

    @BeforeAll
    static void start() throws IOException {
        renewal = Optional.of(RunningRenewal.demonstrating(DataDirs.prepared(dataDir),
                Map.of("RENEWAL_PAYMENT_FIRST_PAUSE", "PT0.5S", "RENEWAL_TIMERS_INTERVAL", "PT1S")));
    }

    @AfterAll
    static void stop() {
        renewal.ifPresent(RunningRenewal::close);
        Books.in(dataDir, Books::addUp);
    }

    @Test
    void threeMonthsWithAnotherConfigurationByCardAndAutoRenewalForTwoOthers() {
        console.speak("en", "light");
        console.signInAs("acme");
        Instant before = endTime("acme", "r-acme-normal-1");
        BROWSER.await(By.cssSelector("[aria-label='Renew r-acme-normal-1']")).click();
        BROWSER.showsHeading("Renew");
        choose("months-3");
        // The choice of a period may just be replacing it.
        new WebDriverWait(BROWSER.driver(), Duration.ofSeconds(30)).ignoring(StaleElementReferenceException.class).until(driver -> {
            new Select(driver.findElement(By.id("spec"))).selectByIndex(1);
            return true;
        });
        BROWSER.awaitText(By.id("summary-content"), "applies");
        BROWSER.click("Continue");
        BROWSER.showsHeading("Confirm order");
        BROWSER.click("Confirm order");
        BROWSER.showsHeading("Pay the order");
        choose(By.cssSelector("input[name=method][value=Hosted]"));
        choose(By.name("keepCard"));
        BROWSER.clickStarting("Pay ");
        BROWSER.click("Pay");
        BROWSER.showsHeading("It worked");
        assertTrue(endTime("acme", "r-acme-normal-1").isAfter(before));
        assertEquals(1, paidOrders("acme", "r-acme-normal-1"));

        console.open("/console/instances");
        choose(By.cssSelector("input[name=instance][value='r-acme-normal-2']"));
        choose(By.cssSelector("input[name=instance][value='r-acme-normal-3']"));
        BROWSER.click("Set auto-renewal for selected");
        choose(By.cssSelector("input[name=renewalStatus][value=AutoRenewal]"));
        BROWSER.click("Save");
        BROWSER.showsHeading("2 of 2 set");
        List.of("r-acme-normal-2", "r-acme-normal-3").forEach(
                instance -> assertEquals("AutoRenewal",
                        of("acme").get("/v1/instances/" + instance).is(200).text("/autoRenewal/renewalStatus")));
    }

    @Test
    void twoClicksOrderAndPayOnce() {
        console.speak("en", "light");
        console.signInAs("globex");
        console.open("/console/instances/r-globex-normal-1/renewal");
        BROWSER.click("Continue");
        doubleClick("//button[normalize-space()='Confirm order']");
        BROWSER.showsHeading("Pay the order");
        choose(By.cssSelector("input[name=method][value=Balance]"));
        doubleClick("//button[starts-with(normalize-space(), 'Pay ')]");
        BROWSER.showsHeading("It worked");
        assertEquals(1, orders("globex", "r-globex-normal-1"));
        assertEquals(1, paidOrders("globex", "r-globex-normal-1"));
    }

    @Test
    void whoGoesBackAfterPayingPaysOnce() {
        console.speak("en", "light");
        console.signInAs("globex");
        pay("r-globex-normal-2");
        ChromeDriver driver = BROWSER.driver();
        String balance = balance("globex");
        driver.navigate().back();
        BROWSER.clickStarting("Pay ");
        BROWSER.showsHeading("It worked");
        driver.navigate().refresh();
        BROWSER.showsHeading("It worked");
        assertEquals(balance, balance("globex"));
        assertEquals(1, orders("globex", "r-globex-normal-2"));
    }

    @Test
    void theSecondOfTwoTabsIsToldWhatHasChanged() {
        console.speak("en", "light");
        console.signInAs("hooli");
        ChromeDriver driver = BROWSER.driver();
        String first = driver.getWindowHandle();
        console.open("/console/instances/r-hooli-normal-1/renewal");
        BROWSER.click("Continue");
        BROWSER.showsHeading("Confirm order");
        driver.switchTo().newWindow(WindowType.TAB);
        pay("r-hooli-normal-1");
        driver.close();
        driver.switchTo().window(first);
        BROWSER.click("Confirm order");
        BROWSER.awaitText(By.tagName("main"), "Something has changed since this page was shown");
        assertEquals(1, orders("hooli", "r-hooli-normal-1"));
        BROWSER.click("Confirm order");
        BROWSER.showsHeading("Pay the order");
        assertEquals(2, orders("hooli", "r-hooli-normal-1"));
    }

    @Test
    void whoIsDeclinedPaysInAnotherWay() {
        console.speak("en", "light");
        console.signInAs("acme");
        order("r-acme-normal-4");
        choose(By.cssSelector("input[name=method][value=Hosted]"));
        BROWSER.clickStarting("Pay ");
        BROWSER.click("Pay with a card that is declined");
        BROWSER.await(By.cssSelector("[role=alert]"));
        BROWSER.click("Leave without paying");
        BROWSER.click("Pay in another way");
        BROWSER.showsHeading("Pay the order");
        choose(By.cssSelector("input[name=method][value=Balance]"));
        BROWSER.clickStarting("Pay ");
        BROWSER.showsHeading("It worked");
        assertEquals(1, paidOrders("acme", "r-acme-normal-4"));
    }

    @Test
    void whatTheBalanceDoesNotCoverSaysWhatIsMissing() {
        console.speak("en", "light");
        console.signInAs("acme");
        console.open("/console/instances/r-acme-normal-8/renewal?periodMonths=36&spec=redis.master.8xlarge.default");
        BROWSER.click("Continue");
        BROWSER.click("Confirm order");
        BROWSER.showsHeading("Pay the order");
        BROWSER.awaitText(By.tagName("main"), "are missing");
        assertFalse(BROWSER.await(By.cssSelector("input[name=method][value=Balance]")).isEnabled());
    }

    @Test
    void aCardThatWasKeptPaysTheNextOrder() {
        console.speak("en", "light");
        console.signInAs("acme");
        order("r-acme-normal-6");
        choose(By.cssSelector("input[name=method][value=Hosted]"));
        choose(By.name("keepCard"));
        BROWSER.clickStarting("Pay ");
        BROWSER.click("Pay");
        BROWSER.showsHeading("It worked");
        order("r-acme-normal-7");
        choose(By.cssSelector("input[name=method][value^='Card ']"));
        BROWSER.clickStarting("Pay ");
        BROWSER.showsHeading("It worked");
        assertEquals(1, paidOrders("acme", "r-acme-normal-7"));
    }

    @Test
    void autoRenewalIsTurnedOnForOneAndOffAgain() {
        console.speak("en", "light");
        console.signInAs("globex");
        for (String choice : List.of("AutoRenewal", "NotRenewal", "Normal")) {
            console.open("/console/instances/r-globex-normal-3/auto-renewal");
            choose(By.cssSelector("input[name=renewalStatus][value=" + choice + "]"));
            BROWSER.click("Save");
            BROWSER.awaitText(By.tagName("main"), "Saved. From now on:");
            assertEquals(choice, of("globex").get("/v1/instances/r-globex-normal-3").is(200).text("/autoRenewal/renewalStatus"));
        }
    }

    @Test
    void anotherConfigurationIsHadAtOnce() {
        console.speak("en", "light");
        console.signInAs("globex");
        console.open("/console/instances/r-globex-normal-4/spec-change");
        new Select(BROWSER.await(By.id("spec"))).selectByValue("redis.master.8xlarge.default");
        BROWSER.clickStarting("Order the change to ");
        BROWSER.showsHeading("Pay the order");
        choose(By.cssSelector("input[name=method][value=Hosted]"));
        BROWSER.clickStarting("Pay ");
        BROWSER.click("Pay");
        BROWSER.showsHeading("It worked");
        assertEquals("redis.master.8xlarge.default", of("globex").get("/v1/instances/r-globex-normal-4").is(200).text("/spec"));
    }

    @Test
    void whatWasBoughtIsGivenBackAndWhatWasOrderedIsCancelled() {
        console.speak("en", "light");
        console.signInAs("hooli");
        String balance = balance("hooli");
        Instant end = endTime("hooli", "r-hooli-normal-5");
        pay("r-hooli-normal-5");
        BROWSER.click("Give it back");
        BROWSER.showsHeading("Give this renewal back?");
        BROWSER.click("Give it back");
        BROWSER.awaitText(By.tagName("main"), "are on your account balance");
        assertEquals(end, endTime("hooli", "r-hooli-normal-5"));
        order("r-hooli-normal-5");
        BROWSER.click("Cancel the order");
        BROWSER.showsHeading("Cancel the order?");
        BROWSER.click("Cancel the order");
        BROWSER.awaitText(By.tagName("main"), "You cancelled it. Nothing was charged.");
        assertEquals(balance, balance("hooli"));
    }

    @Test
    void whoHasSignedOutShowsNothingToWhoeverGoesBack() {
        console.speak("en", "light");
        console.signInAs("hooli");
        console.open("/console/orders");
        BROWSER.click("Sign out");
        BROWSER.showsHeading("Sign in");
        BROWSER.driver().navigate().back();
        BROWSER.showsHeading("Sign in");
    }

    @Test
    void aSessionThatEndsInTheMiddleLosesNothing() {
        console.speak("en", "light");
        var key = of("operator").post("/v1/accounts/hooli/api-keys", "{\"name\": \"a browser\"}").is(201);
        BROWSER.driver().manage().deleteAllCookies();
        console.open("/console/sign-in");
        BROWSER.await(By.name("apiKey")).sendKeys(key.text("/key"));
        BROWSER.click("Sign in");
        BROWSER.showsHeading("Instances");
        console.open("/console/instances/r-hooli-normal-6/auto-renewal");
        choose(By.cssSelector("input[name=renewalStatus][value=NotRenewal]"));
        of("operator").delete("/v1/accounts/hooli/api-keys/" + key.text("/keyId")).is(204);
        BROWSER.click("Save");
        BROWSER.awaitText(By.tagName("main"), "Your session has ended");
        BROWSER.await(By.cssSelector("button[name=sample][value=hooli]")).click();
        BROWSER.awaitText(By.tagName("main"), "Set auto-renewal of r-hooli-normal-6");
        BROWSER.click("Send it now");
        BROWSER.awaitText(By.tagName("main"), "Saved. From now on: Not renewed");
        assertEquals("NotRenewal", of("hooli").get("/v1/instances/r-hooli-normal-6").is(200).text("/autoRenewal/renewalStatus"));
    }

    @Test
    void aLockedInstanceIsUnlockedInChinese() {
        console.speak("zh-CN", "light");
        console.signInAs("acme");
        console.open("/console/instances/r-acme-locked");
        BROWSER.awaitText(By.tagName("main"), "已锁定");
        BROWSER.click("续费");
        BROWSER.showsHeading("续费");
        BROWSER.click("下一步");
        BROWSER.click("确认订单");
        choose(By.cssSelector("input[name=method][value=Balance]"));
        BROWSER.clickStarting("支付 ");
        BROWSER.showsHeading("支付成功");
        assertEquals("Normal", of("acme").get("/v1/instances/r-acme-locked").is(200).text("/status").replace("Expiring", "Normal"));
    }

    @Test
    void theLanguageIsChosenAndKept() {
        console.speak("en", "light");
        console.signInAs("hooli");
        BROWSER.click("简体中文");
        BROWSER.showsHeading("实例列表");
        console.open("/console/orders");
        BROWSER.showsHeading("订单");
        BROWSER.click("English");
        BROWSER.showsHeading("Orders");
    }

    @Test
    void theKeyboardIsEnough() {
        console.speak("en", "light");
        console.signInAs("hooli");
        console.open("/console/instances/r-hooli-normal-3/renewal");
        BROWSER.showsHeading("Renew");
        tabTo("Continue");
        BROWSER.showsHeading("Confirm order");
        tabTo("Confirm order");
        BROWSER.showsHeading("Pay the order");
        tabTo("Pay ");
        BROWSER.showsHeading("It worked");
    }

    @Test
    void severalAreRenewedAtOnce() {
        console.speak("en", "light");
        console.signInAs("hooli");
        BROWSER.narrowTo(360);
        choose(By.cssSelector("input[name=instance][value='r-hooli-normal-4']"));
        choose(By.cssSelector("input[name=instance][value='r-hooli-expiring-tomorrow']"));
        BROWSER.click("Renew selected");
        BROWSER.showsHeading("Renew 2 instances");
        doubleClick("//button[starts-with(normalize-space(), 'Confirm: ')]");
        BROWSER.await(By.xpath("//h1[contains(., 'of 2 renewed')]"));
        BROWSER.driver().navigate().refresh();
        BROWSER.await(By.xpath("//h1[contains(., 'of 2 renewed')]"));
        assertEquals(1, orders("hooli", "r-hooli-normal-4"));
        assertEquals(1, orders("hooli", "r-hooli-expiring-tomorrow"));
    }

    @Test
    void anOperatorMovesTheClockByADay() {
        console.speak("en", "light");
        console.signInAs("operator");
        String before = of("operator").get("/v1/sandbox/clock").is(200).text("/now");
        console.open("/console/clock");
        BROWSER.click("Next day");
        BROWSER.await(By.cssSelector("[role=status]"));
        assertEquals(Instant.parse(before).plusSeconds(86_400),
                Instant.parse(of("operator").get("/v1/sandbox/clock").is(200).text("/now")));
    }

    private void order(String instance) {
        console.open("/console/instances/" + instance + "/renewal");
        BROWSER.click("Continue");
        BROWSER.click("Confirm order");
        BROWSER.showsHeading("Pay the order");
    }

    private void pay(String instance) {
        order(instance);
        choose(By.cssSelector("input[name=method][value=Balance]"));
        BROWSER.clickStarting("Pay ");
        BROWSER.showsHeading("It worked");
    }

    private static void choose(String id) {
        choose(By.id(id));
    }

    private static void choose(By what) {
        WebElement input = BROWSER.await(what);
        if (!input.isSelected()) {
            input.click();
        }
    }

    private static void doubleClick(String xpath) {
        new Actions(BROWSER.driver()).doubleClick(BROWSER.await(By.xpath(xpath))).perform();
    }

    /** Presses the tabulator until what begins so has the focus, and then Enter. */
    private static void tabTo(String beginning) {
        for (int i = 0; i < 60; i++) {
            WebElement focused = BROWSER.driver().switchTo().activeElement();
            if (focused.getTagName().equals("button") && focused.getText().startsWith(beginning)) {
                focused.sendKeys(Keys.ENTER);
                return;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("the tabulator does not come to " + beginning);
    }

    private static RunningRenewal running() {
        return renewal.orElseThrow();
    }

    private static ApiClient of(String who) {
        return running().api().as(DataDirs.keyOf(who, dataDir));
    }

    private static Instant endTime(String who, String instance) {
        return Instant.parse(of(who).get("/v1/instances/" + instance).is(200).text("/endTime"));
    }

    private static String balance(String account) {
        return of(account).get("/v1/accounts/" + account).is(200).text("/balance/amount");
    }

    private static int orders(String account, String instance) {
        return of(account).get("/v1/orders?instanceId=" + instance).is(200).json().path("items").size();
    }

    private static int paidOrders(String account, String instance) {
        return of(account).get("/v1/orders?status=Paid&instanceId=" + instance).is(200).json().path("items").size();
    }
}
