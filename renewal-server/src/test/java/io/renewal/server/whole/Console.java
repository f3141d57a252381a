package io.renewal.server.whole;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;

/** The console in a browser, as somebody sees it. */
final class Console {
    private final Chromium browser;
    private final URI address;

    Console(Chromium browser, URI address) {
        this.browser = browser;
        this.address = address;
    }

    /** Signs in as one of the demo's samples, whoever was signed in before. */
    void signInAs(String sample) {
        browser.driver().manage().deleteAllCookies();
        open("/console/sign-in");
        browser.await(By.cssSelector("button[name=sample][value='" + sample + "']")).click();
        browser.await(By.cssSelector("form[action='/console/sign-out']"));
    }

    void open(String path) {
        browser.open(address.resolve(path).toString());
    }

    /** The path that is shown now. */
    String path() {
        return URI.create(browser.driver().getCurrentUrl()).getPath();
    }

    /** As a browser of that language asks, and with that colour scheme. */
    void speak(String language, String colours) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }
}
