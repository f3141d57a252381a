package io.renewal.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsLoaderTest {
    private static final String KEY = "an-operator-key-of-24-ch";

    @Test
    void whatIsNotGivenHasItsDefault() {
        Settings settings = load(Map.of("RENEWAL_OPERATOR_KEY", KEY));

        assertEquals(new Settings(Mode.LIVE, new HttpSettings(8080, 65_536, Duration.ofSeconds(20)),
                new ConsoleSettings(Optional.empty(), Optional.empty(), Duration.ofHours(8)),
                new DatabaseSettings(Optional.empty(), Optional.empty(), Optional.empty(), 10), new DataSettings(Path.of("./data")),
                new OperatorSettings(Optional.of(new Secret(KEY))), new OrderSettings(Duration.ofDays(7)),
                new IdempotencySettings(Duration.ofDays(2)), new LifecycleSettings(Duration.ofHours(1)),
                new PaymentSettings(Optional.empty(), "https://api.stripe.com", Optional.empty(), Duration.ofSeconds(20),
                        Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(23),
                        Optional.empty()),
                new AutoRenewalSettings(Duration.ofDays(7), LocalTime.of(8, 0), 64, 20, Duration.ofMinutes(10), Duration.ofMinutes(5)),
                new WebhooksSettings(false, Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofHours(12), 9, 8, Duration.ofHours(24),
                        Duration.ofDays(30)),
                new BatchSettings(500),
                new TimersSettings(Duration.ofSeconds(10)), new SandboxSettings(Optional.empty(), 0, Optional.empty()),
                new MetricsSettings(Optional.empty()), new LogSettings(LogFormat.TEXT)),
                settings);
    }

    @Test
    void everySettingCanBeSet() {
        Settings settings = load(Map.ofEntries(Map.entry("RENEWAL_MODE", "sandbox"), Map.entry("RENEWAL_OPERATOR_KEY", KEY),
                Map.entry("RENEWAL_HTTP_PORT", "0"), Map.entry("RENEWAL_HTTP_MAX_BODY_BYTES", "1024"),
                Map.entry("RENEWAL_HTTP_STOP_TIMEOUT", "PT1S"), Map.entry("RENEWAL_DATABASE_URL", "jdbc:postgresql://db/renewal"),
                Map.entry("RENEWAL_DATABASE_USER", "u"), Map.entry("RENEWAL_DATABASE_PASSWORD", "p"),
                Map.entry("RENEWAL_DATABASE_POOL_SIZE", "1"), Map.entry("RENEWAL_DATA_DIR", "/d"),
                Map.entry("RENEWAL_ORDER_UNPAID_LIFETIME", "PT1H"),
                Map.entry("RENEWAL_LIFECYCLE_NOTICE_TOLERANCE", "PT0S"), Map.entry("RENEWAL_BATCH_SIZE", "1"),
                Map.entry("RENEWAL_PAYMENT_PROVIDER_KEY", "sk_test_0123"),
                Map.entry("RENEWAL_PAYMENT_PROVIDER_ADDRESS", "https://pay.example"),
                Map.entry("RENEWAL_PAYMENT_CALLBACK_SECRET", "whsec"), Map.entry("RENEWAL_PAYMENT_TIMEOUT", "PT1S"),
                Map.entry("RENEWAL_PAYMENT_LEASE", "PT2S"), Map.entry("RENEWAL_PAYMENT_FIRST_PAUSE", "PT3S"),
                Map.entry("RENEWAL_PAYMENT_LONGEST_PAUSE", "PT4S"), Map.entry("RENEWAL_PAYMENT_PAGE_LIFETIME", "PT5M"),
                Map.entry("RENEWAL_PAYMENT_KEY_LIFETIME", "PT6M"),
                Map.entry("RENEWAL_CONSOLE_PUBLIC_ADDRESS", "https://renewal.example"),
                Map.entry("RENEWAL_CONSOLE_SECRET", "sealed with this one"), Map.entry("RENEWAL_CONSOLE_SESSION_LENGTH", "PT30M"),
                Map.entry("RENEWAL_PAYMENT_RETURN_ORIGINS", "https://a.example, http://b.example:81"),
                Map.entry("RENEWAL_AUTO_RENEWAL_LEAD_TIME", "P3D"), Map.entry("RENEWAL_AUTO_RENEWAL_TIME_OF_DAY", "23:30"),
                Map.entry("RENEWAL_AUTO_RENEWAL_PAYMENTS_AT_ONCE", "1"), Map.entry("RENEWAL_AUTO_RENEWAL_PAYMENTS_PER_SECOND", "2"),
                Map.entry("RENEWAL_AUTO_RENEWAL_PAUSE", "PT3M"), Map.entry("RENEWAL_AUTO_RENEWAL_LONGEST_RUN", "PT4S"),
                Map.entry("RENEWAL_WEBHOOKS_ALLOW_PRIVATE_TARGETS", "true"), Map.entry("RENEWAL_WEBHOOKS_TIMEOUT", "PT1S"),
                Map.entry("RENEWAL_WEBHOOKS_FIRST_PAUSE", "PT2S"), Map.entry("RENEWAL_WEBHOOKS_LONGEST_PAUSE", "PT3S"),
                Map.entry("RENEWAL_WEBHOOKS_TRIES", "4"), Map.entry("RENEWAL_WEBHOOKS_IN_FLIGHT", "5"),
                Map.entry("RENEWAL_WEBHOOKS_SECRET_OVERLAP", "PT6S"), Map.entry("RENEWAL_WEBHOOKS_KEEP", "PT7H"),
                Map.entry("RENEWAL_IDEMPOTENCY_KEEP", "PT24H"),
                Map.entry("RENEWAL_TIMERS_INTERVAL", "PT1M"), Map.entry("RENEWAL_SANDBOX_START_TIME", "2024-02-29T00:00:00+08:00"),
                Map.entry("RENEWAL_SANDBOX_PROVIDER_PORT", "8099"), Map.entry("RENEWAL_SANDBOX_PROVIDER_KEY", "sk_test_4567"),
                Map.entry("RENEWAL_METRICS_PORT", "9090"), Map.entry("RENEWAL_LOG_FORMAT", "json")));

        assertEquals(
                new Settings(Mode.SANDBOX, new HttpSettings(0, 1_024, Duration.ofSeconds(1)),
                        new ConsoleSettings(Optional.of(URI.create("https://renewal.example")),
                                Optional.of(new Secret("sealed with this one")),
                                Duration.ofMinutes(30)),
                        new DatabaseSettings(Optional.of("jdbc:postgresql://db/renewal"), Optional.of("u"), Optional.of(new Secret("p")),
                                1),
                        new DataSettings(Path.of("/d")), new OperatorSettings(Optional.of(new Secret(KEY))),
                        new OrderSettings(Duration.ofHours(1)), new IdempotencySettings(Duration.ofHours(24)),
                        new LifecycleSettings(Duration.ZERO),
                        new PaymentSettings(Optional.of(new Secret("sk_test_0123")), "https://pay.example",
                                Optional.of(new Secret("whsec")),
                                Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4),
                                Duration.ofMinutes(5), Duration.ofMinutes(6), Optional.of("https://a.example, http://b.example:81")),
                        new AutoRenewalSettings(Duration.ofDays(3), LocalTime.of(23, 30), 1, 2, Duration.ofMinutes(3),
                                Duration.ofSeconds(4)),
                        new WebhooksSettings(true, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 4, 5,
                                Duration.ofSeconds(6), Duration.ofHours(7)),
                        new BatchSettings(1),
                        new TimersSettings(Duration.ofMinutes(1)),
                        new SandboxSettings(Optional.of(Instant.parse("2024-02-28T16:00:00Z")), 8099,
                                Optional.of(new Secret("sk_test_4567"))),
                        new MetricsSettings(Optional.of(9090)), new LogSettings(LogFormat.JSON)),
                settings);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        Reading environment = Environment.read(Map.of("RENEWAL_HTTP_PORT", "99999", "RENEWAL_HTTP_PROT", "1", "RENEWAL_MODE", "play"));
        Reading flags = Flags.read(Map.of("--data.dir", " ", "--order.unpaid-lifetime", "-P1D"), List.of("--databse.url=x", "stray"));

        String message = problems(environment.under(flags));

        assertEquals("""
                Mend the settings, then start again (renewal --help lists them):
                  environment variable RENEWAL_HTTP_PROT is no setting; did you mean RENEWAL_HTTP_PORT?
                  flag --databse.url is no setting; did you mean --database.url?
                  stray (command line): expected a flag such as --http.port=8080
                  mode "play" (environment variable RENEWAL_MODE): expected one of live|sandbox
                  data.dir " " (flag --data.dir): expected a folder
                  http.port "99999" (environment variable RENEWAL_HTTP_PORT): expected a port from 0 to 65535
                  order.unpaid-lifetime "-P1D" (flag --order.unpaid-lifetime): expected a duration longer than nothing""", message);
    }

    @ParameterizedTest
    @CsvSource({"http.port, -1", "http.port, 65536", "http.port, 80 80", "http.max-body-bytes, 1023", "http.max-body-bytes, 16777217",
            "http.max-body-bytes, 99999999999", "http.stop-timeout, PT0.5S", "http.stop-timeout, 20", "database.url, jdbc:h2:mem:x",
            "database.url, jdbc:postgresql:", "database.pool-size, 0", "database.pool-size, 1001", "mode, LIVE",
            "operator.key, fifteen-letters",
            "idempotency.keep, PT23H59M59S",
            "timers.interval, PT0.5S", "timers.interval, PT25H", "sandbox.start-time, 2024-02-29",
            "sandbox.start-time, 2024-02-29T00:00:00",
            "sandbox.start-time, 2023-02-29T00:00:00Z", "sandbox.start-time, 3000-01-01T00:00:00Z",
            "order.unpaid-lifetime, PT0S", "order.unpaid-lifetime, P1M", "log.format, xml"})
    void aValueOutsideItsLimitsIsRefused(String key, String value) {
        Reading bad = Flags.read(Map.of("--mode", "sandbox"), List.of()).under(Flags.read(Map.of("--" + key, value), List.of()));

        List<String> lines = problems(bad).lines().skip(1).toList();

        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.getFirst().startsWith("  " + key + " \""), lines::toString);
        assertTrue(lines.getFirst().contains("(flag --" + key + "): expected "), lines::toString);
    }

    @Test
    void liveModeNeedsAnOperatorKeyAndSandboxDoesNot() {
        assertTrue(problems(Reading.NOTHING).contains("operator.key is not set: live mode needs"));
        assertEquals(Optional.empty(), load(Map.of("RENEWAL_MODE", "sandbox")).operator().key());
    }

    @Test
    void aSecretIsNeverShown() {
        String secret = "short-secret";
        String message = problems(Environment.read(Map.of("RENEWAL_OPERATOR_KEY", secret, "RENEWAL_OPERATOR_KEYS", secret,
                "RENEWAL_DATABASE_URL", "jdbc:postgresql://db/r?user=u&password=" + secret)));

        assertFalse(message.contains(secret), message);
        assertTrue(message.contains("operator.key \"******\" (environment variable RENEWAL_OPERATOR_KEY): expected at least 16 characters"),
                message);
        assertTrue(message.contains("password=******"), message);
    }

    @Test
    void whatIsInForceIsToldWithItsOrigin() {
        Reading reading = Environment.read(Map.of("RENEWAL_OPERATOR_KEY", KEY))
                .under(Flags.read(Map.of("--http.port", "9090"), List.of()));

        List<String> lines = SettingsLoader.load(reading).lines().stream()
                .map(line -> line.setting().key() + "=" + line.shown() + " " + line.origin()).toList();

        assertTrue(lines.containsAll(List.of("operator.key=****** environment variable RENEWAL_OPERATOR_KEY",
                "http.port=9090 flag --http.port", "data.dir=./data default")), lines::toString);
        assertFalse(SettingsLoader.load(reading).settings().toString().contains(KEY));
    }

    @Test
    void aLaterSourceWins() {
        Reading rising = Environment.read(Map.of("RENEWAL_MODE", "sandbox", "RENEWAL_HTTP_PORT", "1"))
                .under(Flags.read(Map.of("--http.port", "2"), List.of()));

        assertEquals(2, SettingsLoader.load(rising).settings().http().port());
    }

    @Test
    void theDemoInsistsOnSandboxMode() {
        Reading live = Environment.read(Map.of("RENEWAL_MODE", "live"));

        assertEquals(Mode.SANDBOX, SettingsLoader.load(SandboxOnly.impose(Reading.NOTHING)).settings().mode());
        assertTrue(problems(SandboxOnly.impose(live)).contains("demo never runs in another mode"));
    }

    private static Settings load(Map<String, String> environment) {
        return SettingsLoader.load(Environment.read(environment)).settings();
    }

    private static String problems(Reading reading) {
        return String.valueOf(assertThrows(SettingsException.class, () -> SettingsLoader.load(reading)).getMessage());
    }
}
