package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.chrome.ChromeDriver;

/** Every page that links lead to: that nobody is kept out of it, that it fits on a telephone, and that nothing is left to be filled in. */
class EveryPageTest {
    @RegisterExtension
    static final Chromium BROWSER = new Chromium();
    @TempDir
    private static Path dataDir = Path.of("replaced by JUnit");

    private static final Pattern ID = Pattern.compile("/(instances|orders|accounts|webhooks)/[^/?]+");
    private static final Pattern UNFILLED = Pattern.compile("\\{\\d\\}");
    /** How much has moved after it was painted first, as browsers count it. */
    private static final String SHIFTS = """
            const done = arguments[0];
            let sum = 0;
            new PerformanceObserver(list => list.getEntries().forEach(shift => { sum += shift.value; }))
                .observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => setTimeout(() => done(sum), 0));
            """;
    private static final double MOST_SHIFTED = 0.1;
    /** What is three words or more; names that somebody gave are shorter, marked as long, or those of specs. */
    private static final String ENGLISH = """
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
            while (texts.nextNode()) {
                const node = texts.currentNode;
                if (/[A-Za-z]{2,}( [A-Za-z]{2,}){2,}/.test(node.data) && !/\\d G[Bb] /.test(node.data)
                        && !node.parentElement.closest('code, script, noscript, .long, [lang=en]')) {
                    found.push(node.data.trim());
                }
            }
            return found;
            """;
    private static final int PHONE = 360;
    private static final String ORDERED = "r-acme-normal-6";

    private static Optional<RunningRenewal> renewal = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        RunningRenewal demo = RunningRenewal.demonstrating(DataDirs.prepared(dataDir));
        renewal = Optional.of(demo);
        ApiClient acme = demo.api().as(DataDirs.keyOf("acme", dataDir));
        String instance = "/v1/instances/" + ORDERED;
        acme.post(instance + "/renewal-orders", """
                {"periodMonths": 12, "expectedEndTime": "%s"}""".formatted(acme.get(instance).is(200).text("/endTime"))).is(201);
    }

    @AfterAll
    static void stop() {
        renewal.ifPresent(RunningRenewal::close);
        Books.in(dataDir, Books::addUp);
    }

    @ParameterizedTest
    @CsvSource({"acme, en, light, 1280", "acme, zh-CN, dark, 360", "operator, en, dark, 360", "operator, zh-CN, light, 1280"})
    void keepsNobodyOut(String who, String language, String colours, int width) {
        Console console = new Console(BROWSER, renewal.orElseThrow().api().address());
        console.speak(language, colours);
        if (width <= PHONE) {
            BROWSER.narrowTo(width);
        }
        BROWSER.driver().manage().deleteAllCookies();
        Set<String> shapes = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>(lookAt(console, "/console/sign-in", language));
        console.signInAs(who);
        Queue<String> waiting = new ArrayDeque<>(List.of("/console/instances", "/console/nowhere"));
        states().forEach(page -> wrong.addAll(lookAt(console, page, language)));
        while (!waiting.isEmpty()) {
            String page = waiting.remove();
            if (shapes.add(shape(page))) {
                wrong.addAll(lookAt(console, page, language));
                waiting.addAll(links());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(shapes.size() >= 14, shapes.toString());
    }

    /** Pages that no link leads to, and other states of those that links lead to. */
    private static List<String> states() {
        String instances = "/console/instances";
        String two = "instance=r-acme-normal-5&instance=r-acme-locked";
        return List.of(instances + "?q=nothing-is-called-so", instances + "/r-acme-locked", instances + "/r-acme-locked/renewal",
                instances + "/r-acme-pay-as-you-go-1/renewal", instances + "/r-acme-normal-5/renewal?periodMonths=12",
                instances + "/r-acme-normal-5/renewal/confirmation?periodMonths=12&expectedEndTime=2020-01-01T00:00:00Z",
                instances + "/r-acme-normal-5/spec-change", instances + "/r-acme-locked/spec-change",
                instances + "/r-acme-auto-2/auto-renewal",
                instances + "/" + ORDERED, instances + "/" + ORDERED + "/renewal", "/console/batch/renewal?months=3&" + two,
                "/console/batch/renewal", "/console/batch/auto-renewal?" + two, "/console/auto-renewal?renewalStatus=AutoRenewal",
                "/console/auto-renewal?renewalStatus=NotRenewal", "/console/orders/" + order() + "/payment",
                "/console/orders/" + order() + "/cancellation", "/console/accounts/acme/forecast?days=365",
                "/console/orders?status=Refunded");
    }

    private static String order() {
        return renewal.orElseThrow().api().as(DataDirs.keyOf("acme", dataDir)).get("/v1/orders?status=Unpaid").is(200)
                .text("/items/0/orderId");
    }

    private static List<String> lookAt(Console console, String page, String language) {
        console.open(page);
        ChromeDriver driver = BROWSER.driver();
        List<String> wrong = new ArrayList<>(Axe.complaints(driver));
        if (!Long.valueOf(page.endsWith("/nowhere") ? 404 : 200)
                .equals(driver.executeScript("return performance.getEntriesByType('navigation')[0].responseStatus"))) {
            wrong.add("is another page");
        }
        if (!language.equals(driver.executeScript("return document.documentElement.lang"))) {
            wrong.add("another language");
        }
        if (driver
                .executeScript("return document.documentElement.scrollWidth > document.documentElement.clientWidth") instanceof Boolean wide
                && wide) {
            wrong.add("has to be moved sideways");
        }
        if (UNFILLED.matcher(String.valueOf(driver.executeScript("return document.body.innerText"))).find()) {
            wrong.add("something is not filled in");
        }
        if (driver.executeAsyncScript(SHIFTS) instanceof Number shifted && shifted.doubleValue() >= MOST_SHIFTED) {
            wrong.add("moves while it is shown: " + shifted);
        }
        if (!language.equals("en") && driver.executeScript(ENGLISH) instanceof List<?> english) {
            english.forEach(text -> wrong.add("says in English: " + text));
        }
        return wrong.stream().map(complaint -> page + " " + complaint).toList();
    }

    private static List<String> links() {
        Object found = BROWSER.driver()
                .executeScript("return [...document.querySelectorAll('a[href^=\"/console\"]')].map(a => a.getAttribute('href'))");
        return found instanceof List<?> all
                ? all.stream().map(String::valueOf).filter(href -> !href.contains("/language/")).toList()
                : List.of();
    }

    /** Pages that differ only in what they are about, or in where a list begins. */
    private static String shape(String address) {
        return ID.matcher(URI.create(address).getPath()).replaceAll("/$1/…");
    }
}
