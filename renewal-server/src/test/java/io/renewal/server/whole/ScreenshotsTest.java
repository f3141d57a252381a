package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.testing.ApiClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the pictures of the README anew, of the demo at a fixed time; only when told to, as no two browsers draw letters alike. Chinese needs a
 * font that has it (Debian: fonts-wqy-microhei).
 */
@EnabledIfSystemProperty(named = "update-screenshots", matches = ".*", disabledReason = "pictures are made by docs/screenshots/make")
class ScreenshotsTest {
    @RegisterExtension
    static final Chromium BROWSER = new Chromium();

    private static final Path FOLDER = Path.of("..", "docs", "screenshots");
    private static final int PHONE = 360;

    @TempDir
    private Path dataDir = Path.of("replaced by JUnit");

    @Test
    void picturesOfTheMainPages() throws IOException {
        try (RunningRenewal renewal = RunningRenewal.demonstrating(DataDirs.prepared(dataDir),
                Map.of("RENEWAL_SANDBOX_START_TIME", "2027-01-15T03:00:00Z"))) {
            Console console = new Console(BROWSER, renewal.api().address());
            console.speak("en", "light");
            console.signInAs("acme");
            take(console, "instances", "/console/instances");
            take(console, "instance", "/console/instances/r-acme-expiring-in-five-days");
            take(console, "renew", "/console/instances/r-acme-normal-1/renewal?periodMonths=12&spec=redis.master.mid.default");
            take(console, "pay", "/console/orders/" + order(renewal) + "/payment");
            take(console, "forecast", "/console/accounts/acme/forecast?days=90");
            take(console, "batch",
                    "/console/batch/renewal?months=3&instance=r-acme-normal-1&instance=r-acme-normal-3&instance=r-acme-locked");
            console.speak("zh-CN", "dark");
            take(console, "auto-renewal-zh", "/console/auto-renewal?renewalStatus=AutoRenewal");
            BROWSER.narrowTo(PHONE);
            take(console, "renew-phone-zh", "/console/instances/r-acme-locked/renewal");
            console.speak("en", "light");
            take(console, "instance-phone", "/console/instances/r-acme-locked");
            BROWSER.widen();
            console.signInAs("operator");
            take(console, "operations", "/console/operations");
        }
    }

    private String order(RunningRenewal renewal) {
        ApiClient acme = renewal.api().as(DataDirs.keyOf("acme", dataDir));
        String instance = "/v1/instances/r-acme-normal-2";
        return acme.post(instance + "/renewal-orders", """
                {"periodMonths": 3, "expectedEndTime": "%s"}""".formatted(acme.get(instance).is(200).text("/endTime"))).is(201)
                .text("/orderId");
    }

    private static void take(Console console, String name, String page) throws IOException {
        console.open(page);
        assertEquals(200L, BROWSER.driver().executeScript("return performance.getEntriesByType('navigation')[0].responseStatus"), page);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), BROWSER.picture());
    }
}
