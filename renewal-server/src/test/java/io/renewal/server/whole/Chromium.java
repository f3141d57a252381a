package io.renewal.server.whole;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
                            "--disable-dev-shm-usage", "--disable-gpu", "--window-size=1280,800")));
        }
        driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
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
