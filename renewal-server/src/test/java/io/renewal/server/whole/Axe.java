package io.renewal.server.whole;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks at a page for what keeps people out who see, hear or move otherwise: axe-core with all its rules of WCAG 2.2 AA and good practice. */
final class Axe {
    private static final String SCRIPT = script();
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(
                found => done(found.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html).slice(0, 3).join(' '))),
                wrong => done([String(wrong)]));
            """;

    private Axe() {}

    /** What is wrong with the page that is shown. */
    static List<String> complaints(ChromeDriver driver) {
        driver.executeScript(SCRIPT);
        return driver.executeAsyncScript(RUN) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of("no answer");
    }

    private static String script() {
        try {
            return Resources.toString(Resources.getResource("axe.min.js"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
