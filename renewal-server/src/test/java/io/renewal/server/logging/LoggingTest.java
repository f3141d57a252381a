package io.renewal.server.logging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import io.renewal.server.settings.LogFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

@Isolated("replaces standard error")
class LoggingTest {
    private static final Logger LOG = LoggerFactory.getLogger(LoggingTest.class);

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @AfterEach
    void restore() throws JoranException {
        System.setErr(before);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        new ContextInitializer(context).autoConfig();
    }

    @Test
    void aLineOfTextTellsTimeLevelLoggerRequestAndPairs() {
        String line = log(LogFormat.TEXT, Level.INFO, "order placed");

        assertTrue(line.matches(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  \\S*LoggingTest \\[req-1] order placed by acme order=\"o-7\"\\R"),
                line);
    }

    @Test
    void aLineOfJsonTellsTheSame() {
        String line = log(LogFormat.JSON, Level.INFO, "order placed");

        assertTrue(line.startsWith("{") && line.strip().endsWith("}"), line);
        for (String part : new String[]{"\"requestId\":\"req-1\"", "\"order placed by acme\"", "\"order\":\"o-7\"", "\"INFO\""}) {
            assertTrue(line.replace("\": ", "\":").contains(part), () -> part + " is not in " + line);
        }
    }

    @Test
    void aMessageCannotWriteALineOfItsOwn() {
        assertTrue(log(LogFormat.TEXT, Level.INFO, "name\r\n2026-01-01T00:00:00.000Z INFO forged").lines().count() == 1);
    }

    @Test
    void javaUtilLoggingComesOutTheSameWay() {
        String text = capture(LogFormat.TEXT, Level.INFO, () -> java.util.logging.Logger.getLogger("from.elsewhere").warning("old ways"));

        assertTrue(text.contains(" WARN  from.elsewhere [-] old ways"), text);
    }

    @Test
    void librariesAreQuietAndADemoIsQuieter() {
        assertFalse(capture(LogFormat.TEXT, Level.INFO, () -> LoggerFactory.getLogger("org.flywaydb.core.Flyway").info("hello"))
                .contains("hello"));
        assertFalse(log(LogFormat.TEXT, Level.WARN, "order placed").contains("order placed"));
    }

    @Test
    void nobodyCanFillTheLogWithWarningsByMangledRequests() {
        assertFalse(capture(LogFormat.TEXT, Level.INFO, () -> LoggerFactory.getLogger("org.eclipse.jetty.util.HostPort").warn("Bad port"))
                .contains("Bad port"));
    }

    private String log(LogFormat format, Level least, String message) {
        return capture(format, least, () -> {
            MDC.put("requestId", "req-1");
            LOG.atInfo().addKeyValue("order", "o-7").log("{} by acme", message);
            MDC.remove("requestId");
        });
    }

    private String capture(LogFormat format, Level least, Runnable logging) {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
        Logging.start(format, least);
        logging.run();
        return written.toString(StandardCharsets.UTF_8);
    }
}
