package io.renewal.server.whole;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A browser without a window, one for a test class, with a fresh tab for each test. Where there is none, the class is skipped. What it shows
 * when a test fails is kept in {@code target/browser}.
 */
final class Chromium implements ExecutionCondition, BeforeEachCallback, AfterTestExecutionCallback, AfterAllCallback {
    private static final Logger LOG = LoggerFactory.getLogger(Chromium.class);
    private static final String MISSING = "it needs Chromium and its driver (apt-get install chromium chromium-driver)";
    private static final Optional<Path> BROWSER = find("chromium");
    private static final Optional<Path> DRIVER = find("chromedriver");
    private static final Path KEPT = Path.of("target", "browser");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Optional<ChromeDriver> running = Optional.empty();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (BROWSER.isPresent() && DRIVER.isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        LOG.warn("{} is skipped: {}", context.getDisplayName(), MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (running.isEmpty()) {
            running = Optional.of(new ChromeDriver(
                    new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.orElseThrow().toFile()).usingAnyFreePort().build(),
                    // There is no sandbox for root, and little shared memory in a container; it sees pages of this machine alone.
                    new ChromeOptions().setBinary(BROWSER.orElseThrow().toFile()).addArguments("--headless=new", "--no-sandbox",
                            "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars", "--window-size=1280,800")));
        }
        widen();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        if (context.getExecutionException().isPresent()) {
            keep(context.getRequiredTestMethod().getName());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        running.ifPresent(ChromeDriver::quit);
        running = Optional.empty();
    }

    ChromeDriver driver() {
        return running.orElseThrow();
    }

    void open(String address) {
        driver().get(address);
    }

    /** Clicks what is called so, a button or a link. */
    void click(String label) {
        await(By.xpath("//*[self::button or self::a][normalize-space()='" + label + "']")).click();
    }

    /** Clicks the button that is called so at first, as before an amount. */
    void clickStarting(String label) {
        await(By.xpath("//button[starts-with(normalize-space(), '" + label + "')]")).click();
    }

    /** Waits until a part of the page says so. */
    void awaitText(By where, String text) {
        new WebDriverWait(driver(), PATIENCE).until(ExpectedConditions.textToBePresentInElementLocated(where, text));
    }

    /** Waits until the page has this heading. */
    void showsHeading(String heading) {
        await(By.xpath("//h1[normalize-space()='" + heading + "']"));
    }

    /** Waits until the browser is there. */
    void isAt(String address) {
        new WebDriverWait(driver(), PATIENCE).until(ExpectedConditions.urlToBe(address));
    }

    WebElement await(By what) {
        return new WebDriverWait(driver(), PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** The whole page as a PNG, also what lies below the window. */
    byte[] picture() {
        Object metrics = driver().executeCdpCommand("Page.getLayoutMetrics", Map.of()).get("cssContentSize");
        if (!(metrics instanceof Map<?, ?> size)) {
            throw new IllegalStateException("no size in " + metrics);
        }
        Map<String, Object> clip = Map.of("x", 0, "y", 0, "width", size.get("width"), "height", size.get("height"), "scale", 1);
        return Base64.getDecoder().decode(String.valueOf(driver()
                .executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip)).get("data")));
    }

    /** As the window is, and no telephone. */
    void widen() {
        driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    /** As a telephone shows it. */
    void narrowTo(int pixels) {
        driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 740, "deviceScaleFactor", 2, "mobile", true));
    }

    /** Writes the page and a picture of it down. */
    void keep(String name) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name + ".png"), driver().getScreenshotAs(OutputType.BYTES));
        Files.writeString(KEPT.resolve(name + ".html"), driver().getCurrentUrl() + "\n" + driver().getPageSource());
    }

    /** On the path, or where Debian puts it. */
    private static Optional<Path> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator, -1)).filter(folder -> !folder.isEmpty()), Stream.of("/usr/bin"))
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).findFirst();
    }
}
