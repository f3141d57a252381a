package io.renewal.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * Every setting there is, once. Flags, environment variables, {@code --help}, the documentation and the loader are all made from this
 * table.
 *
 * <p>To add a setting: add its line here, its component (with its limits) to the record in {@link Settings} that its key points at, and
 * run the tests with {@code -Dupdate-docs}.
 */
public final class SettingsTable {
    static final Setting<Mode> MODE = Setting.withDefault("mode", ValueType.oneOf(Mode.class), "live",
            "live: real time and real money. sandbox: a clock that can be moved, and a provider that only pretends.");
    static final Setting<Integer> HTTP_PORT = Setting.withDefault("http.port", ValueType.WHOLE_NUMBER, "8080",
            "Port of the API; 0 takes any free one.");
    static final Setting<Integer> HTTP_MAX_BODY_BYTES = Setting.withDefault("http.max-body-bytes", ValueType.WHOLE_NUMBER, "65536",
            "Largest request body that is read; a larger one is refused with 413.");
    static final Setting<Duration> HTTP_STOP_TIMEOUT = Setting.withDefault("http.stop-timeout", ValueType.DURATION, "PT20S",
            "How long a stop waits for requests that have begun.");
    static final Setting<URI> CONSOLE_PUBLIC_ADDRESS = Setting.optional("console.public-address", ValueType.SITE,
            "Where browsers find the console, such as https://renewal.example, when it stands behind a proxy; what that proxy says of its callers is believed then.");
    static final Setting<Secret> CONSOLE_SECRET = Setting.optional("console.secret", ValueType.secret(16),
            "What the console's sessions are sealed with, at least 16 characters and the same on every node. When absent, one is made and kept in data.dir, where only its owner reads it; if there is no such folder, a new one at each start, which ends all sessions.")
            .shownAs(Disclosure.SECRET);
    static final Setting<Duration> CONSOLE_SESSION_LENGTH = Setting.withDefault("console.session-length", ValueType.DURATION, "PT8H",
            "How long after signing in one has to do it again; from PT1M to PT168H.");
    static final Setting<String> DATABASE_URL = Setting.optional("database.url", ValueType.TEXT,
            "JDBC URL of a PostgreSQL, 15 or newer; when absent, an embedded one keeps its data in data.dir.").shownAs(Disclosure.URL);
    static final Setting<String> DATABASE_USER = Setting.optional("database.user", ValueType.TEXT, "User of the database at database.url.");
    static final Setting<Secret> DATABASE_PASSWORD = Setting
            .optional("database.password", ValueType.secret(1), "Password of database.user. Prefer the environment: others can see flags.")
            .shownAs(Disclosure.SECRET);
    static final Setting<Integer> DATABASE_POOL_SIZE = Setting.withDefault("database.pool-size", ValueType.WHOLE_NUMBER, "10",
            "Most connections to the database at a time.");
    static final Setting<Path> DATA_DIR = Setting.withDefault("data.dir", ValueType.FOLDER, "./data",
            "Where the embedded PostgreSQL keeps its data; relative to the working folder. The demo's default is ./data/demo.");
    static final Setting<Secret> OPERATOR_KEY = Setting
            .optional("operator.key", ValueType.secret(16),
                    "The first operator's API key, at least 16 characters; needed in live mode. Prefer the environment: others can see flags.")
            .shownAs(Disclosure.SECRET);
    static final Setting<Duration> ORDER_UNPAID_LIFETIME = Setting.withDefault("order.unpaid-lifetime", ValueType.DURATION, "P7D",
            "How long an order may stay unpaid before it is cancelled; a day is 24 hours.");
    static final Setting<Duration> IDEMPOTENCY_KEEP = Setting.withDefault("idempotency.keep", ValueType.DURATION, "P2D",
            "How long the answer to a request is kept, to be given again for the same idempotency key; at least PT24H.");
    static final Setting<Duration> LIFECYCLE_NOTICE_TOLERANCE = Setting.withDefault("lifecycle.notice-tolerance", ValueType.DURATION,
            "PT1H",
            "A final notice recorded no later than this after its due time is on time; a later one moves the release.");
    static final Setting<Integer> BATCH_SIZE = Setting.withDefault("batch.size", ValueType.WHOLE_NUMBER, "500",
            "How many instances or orders that something is due for are done in one transaction.");
    static final Setting<Duration> TIMERS_INTERVAL = Setting.withDefault("timers.interval", ValueType.DURATION, "PT10S",
            "How long each timer waits from the end of a run to the begin of the next.");
    static final Setting<Secret> PAYMENT_PROVIDER_KEY = Setting.optional("payment.provider-key", ValueType.secret(12),
            "Secret key of the payment provider (Stripe: sk_… or rk_…). When absent, live mode takes payments from balances only, and a sandbox runs a provider that only pretends. Prefer the environment: others can see flags.")
            .shownAs(Disclosure.SECRET);
    static final Setting<String> PAYMENT_PROVIDER_ADDRESS = Setting.withDefault("payment.provider-address", ValueType.TEXT,
            "https://api.stripe.com", "Where the provider's API is.");
    static final Setting<Secret> PAYMENT_CALLBACK_SECRET = Setting.optional("payment.callback-secret", ValueType.secret(1),
            "Signing secret of the provider's callbacks (Stripe: whsec_…). When absent, none is taken, and payments are looked up a little later.")
            .shownAs(Disclosure.SECRET);
    static final Setting<Duration> PAYMENT_TIMEOUT = Setting.withDefault("payment.timeout", ValueType.DURATION, "PT20S",
            "How long a call to the provider may take in all; what has no answer then is looked up again.");
    static final Setting<Duration> PAYMENT_LEASE = Setting.withDefault("payment.lease", ValueType.DURATION, "PT1M",
            "How long a node that works on a payment has it to itself, in real time; longer than a payment takes to ask for.");
    static final Setting<Duration> PAYMENT_FIRST_PAUSE = Setting.withDefault("payment.first-pause", ValueType.DURATION, "PT5S",
            "When a payment without an answer is looked up again; each further time it is twice as long.");
    static final Setting<Duration> PAYMENT_LONGEST_PAUSE = Setting.withDefault("payment.longest-pause", ValueType.DURATION, "PT15M",
            "The longest time between two looks at a payment without an answer.");
    static final Setting<Duration> PAYMENT_PAGE_LIFETIME = Setting.withDefault("payment.page-lifetime", ValueType.DURATION, "PT30M",
            "How long a payment page waits for the customer before it is withdrawn.");
    static final Setting<Duration> PAYMENT_KEY_LIFETIME = Setting.withDefault("payment.key-lifetime", ValueType.DURATION, "PT23H",
            "How long the provider surely remembers what it was asked (Stripe: 24 hours); nothing is sent again after it.");
    static final Setting<String> PAYMENT_RETURN_ORIGINS = Setting.optional("payment.return-origins", ValueType.TEXT,
            "Sites that customers may come back to after a payment, such as https://shop.example; several with commas between. A sandbox allows its own address, too.");
    static final Setting<Duration> AUTO_RENEWAL_LEAD_TIME = Setting.withDefault("auto-renewal.lead-time", ValueType.DURATION, "P7D",
            "How many days before the end an automatic renewal is tried first; then daily.");
    static final Setting<LocalTime> AUTO_RENEWAL_TIME_OF_DAY = Setting.withDefault("auto-renewal.time-of-day", ValueType.TIME_OF_DAY,
            "08:00",
            "When automatic renewals are tried, in the billing zone of the account.");
    static final Setting<Integer> AUTO_RENEWAL_PAYMENTS_AT_ONCE = Setting.withDefault("auto-renewal.payments-at-once",
            ValueType.WHOLE_NUMBER,
            "64", "Most automatic payments that are under way at the provider at a time, on this node.");
    static final Setting<Integer> AUTO_RENEWAL_PAYMENTS_PER_SECOND = Setting.withDefault("auto-renewal.payments-per-second",
            ValueType.WHOLE_NUMBER,
            "20",
            "Most automatic payments that are begun at the provider in a second, on this node; each takes three or four calls there.");
    static final Setting<Duration> AUTO_RENEWAL_PAUSE = Setting.withDefault("auto-renewal.pause", ValueType.DURATION, "PT10M",
            "When an automatic payment that the provider did not take up, or that another one runs before, is gone on with.");
    static final Setting<Duration> AUTO_RENEWAL_LONGEST_RUN = Setting.withDefault("auto-renewal.longest-run", ValueType.DURATION, "PT5M",
            "After how long a run of automatic renewals begins no further batch; the next run does.");
    static final Setting<Boolean> WEBHOOKS_ALLOW_PRIVATE_TARGETS = Setting.withDefault("webhooks.allow-private-targets",
            ValueType.YES_OR_NO, "false",
            "Whether webhooks may be sent to this machine and to private networks, and in live mode by plain http. The demo's default is true.");
    static final Setting<Duration> WEBHOOKS_TIMEOUT = Setting.withDefault("webhooks.timeout", ValueType.DURATION, "PT15S",
            "How long an exchange with a receiver of webhooks may take in all, at most PT30S.");
    static final Setting<Duration> WEBHOOKS_FIRST_PAUSE = Setting.withDefault("webhooks.first-pause", ValueType.DURATION, "PT5S",
            "When a webhook that failed is sent again, in real time; each further time it is four times as long, give or take a fifth.");
    static final Setting<Duration> WEBHOOKS_LONGEST_PAUSE = Setting.withDefault("webhooks.longest-pause", ValueType.DURATION, "PT12H",
            "The longest time between two tries of a webhook.");
    static final Setting<Integer> WEBHOOKS_TRIES = Setting.withDefault("webhooks.tries", ValueType.WHOLE_NUMBER, "9",
            "How often a webhook is sent before it is parked: with the pauses as they are, for most of a day.");
    static final Setting<Integer> WEBHOOKS_IN_FLIGHT = Setting.withDefault("webhooks.in-flight", ValueType.WHOLE_NUMBER, "8",
            "How many webhooks a node sends to one endpoint at once.");
    static final Setting<Duration> WEBHOOKS_SECRET_OVERLAP = Setting.withDefault("webhooks.secret-overlap", ValueType.DURATION, "PT24H",
            "How long a secret signs after it was replaced, in real time.");
    static final Setting<Duration> WEBHOOKS_KEEP = Setting.withDefault("webhooks.keep", ValueType.DURATION, "P30D",
            "How long is known what was delivered, in real time; what was parked is kept.");
    static final Setting<Instant> SANDBOX_START_TIME = Setting.optional("sandbox.start-time", ValueType.INSTANT,
            "Sandbox mode: where the clock begins. A clock that stood later resumes there. When absent, it begins now and resumes where it stood.");
    static final Setting<Integer> SANDBOX_PROVIDER_PORT = Setting.withDefault("sandbox.provider-port", ValueType.WHOLE_NUMBER, "0",
            "Sandbox mode: port of the payment provider that only pretends, on this machine alone; 0 takes any free one.");
    static final Setting<Secret> SANDBOX_PROVIDER_KEY = Setting
            .optional("sandbox.provider-key", ValueType.secret(12),
                    "Sandbox mode: the key to that provider, sk_test_…, to make things go wrong there. When absent, one is made each time.")
            .shownAs(Disclosure.SECRET);
    static final Setting<Integer> METRICS_PORT = Setting.optional("metrics.port", ValueType.WHOLE_NUMBER,
            "Port for /metrics; when absent, /metrics is on the port of the API. 0 takes any free one.");
    static final Setting<LogFormat> LOG_FORMAT = Setting.withDefault("log.format", ValueType.oneOf(LogFormat.class), "text",
            "Form of the log on standard error: text for people, json (one object per line) for machines.");

    /** All of them, in the order in which they are documented. */
    public static final List<Setting<?>> ALL = List.of(MODE, OPERATOR_KEY, HTTP_PORT, HTTP_MAX_BODY_BYTES, HTTP_STOP_TIMEOUT, DATA_DIR,
            CONSOLE_PUBLIC_ADDRESS, CONSOLE_SECRET, CONSOLE_SESSION_LENGTH, DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD,
            DATABASE_POOL_SIZE, ORDER_UNPAID_LIFETIME, IDEMPOTENCY_KEEP,
            LIFECYCLE_NOTICE_TOLERANCE,
            PAYMENT_PROVIDER_KEY, PAYMENT_PROVIDER_ADDRESS, PAYMENT_CALLBACK_SECRET, PAYMENT_TIMEOUT, PAYMENT_LEASE, PAYMENT_FIRST_PAUSE,
            PAYMENT_LONGEST_PAUSE, PAYMENT_PAGE_LIFETIME, PAYMENT_KEY_LIFETIME, PAYMENT_RETURN_ORIGINS, AUTO_RENEWAL_LEAD_TIME,
            AUTO_RENEWAL_TIME_OF_DAY, AUTO_RENEWAL_PAYMENTS_AT_ONCE, AUTO_RENEWAL_PAYMENTS_PER_SECOND, AUTO_RENEWAL_PAUSE,
            AUTO_RENEWAL_LONGEST_RUN, WEBHOOKS_ALLOW_PRIVATE_TARGETS, WEBHOOKS_TIMEOUT, WEBHOOKS_FIRST_PAUSE,
            WEBHOOKS_LONGEST_PAUSE, WEBHOOKS_TRIES, WEBHOOKS_IN_FLIGHT, WEBHOOKS_SECRET_OVERLAP, WEBHOOKS_KEEP, BATCH_SIZE, TIMERS_INTERVAL,
            SANDBOX_START_TIME, SANDBOX_PROVIDER_PORT, SANDBOX_PROVIDER_KEY, METRICS_PORT, LOG_FORMAT);

    private SettingsTable() {}
}
