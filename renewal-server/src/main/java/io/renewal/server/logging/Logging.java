package io.renewal.server.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import io.renewal.server.settings.LogFormat;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sets up the log: lines on standard error, so that what a command prints stays apart. Times are UTC. A line carries the {@code
 * requestId} of the MDC and the event's key-value pairs.
 *
 * <p>It is set up in code because its form is one of the settings, and those are known only when the program runs.
 */
public final class Logging {
    /** Line breaks in a message are flattened: what a caller sends must not be able to write a log line of its own. */
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level %logger{30} [%X{requestId:--}] "
            + "%replace(%msg%replace( %kvp){'^ $', ''}){'[\\r\\n]+', ' '}%n%ex";
    /** Libraries that tell more of themselves than an operator wants to read. */
    private static final List<String> TALKATIVE = List.of("org.flywaydb", "com.zaxxer.hikari", "org.glassfish.jersey", "org.eclipse.jetty",
            "org.hibernate.validator");

    /** What warns of every request that somebody mangled, so that a stranger could fill the log; each has its line in the access log. */
    private static final List<String> PROVOKED = List.of("org.eclipse.jetty.http", "org.eclipse.jetty.util.HostPort",
            "org.glassfish.jersey.servlet.WebComponent");

    private Logging() {}

    /** Sets up the log, anew if it was set up before. Events below {@code least} are dropped. */
    public static void start(LogFormat format, org.slf4j.event.Level least) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        bridgeJavaUtilLogging(context);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.convertAnSLF4JLevel(least));
        root.addAppender(console(context, format));
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        PROVOKED.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
    }

    private static void bridgeJavaUtilLogging(LoggerContext context) {
        LevelChangePropagator propagator = new LevelChangePropagator();
        propagator.setContext(context);
        propagator.setResetJUL(true);
        propagator.start();
        context.addListener(propagator);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context, LogFormat format) {
        Encoder<ILoggingEvent> encoder = format == LogFormat.JSON ? json() : text();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(context);
        console.setTarget("System.err");
        console.setEncoder(encoder);
        console.start();
        return console;
    }

    private static Encoder<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithContext(false);
        return encoder;
    }

    private static Encoder<ILoggingEvent> text() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(PATTERN);
        return encoder;
    }
}
