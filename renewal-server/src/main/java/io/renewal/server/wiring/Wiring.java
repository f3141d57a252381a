package io.renewal.server.wiring;

import com.google.inject.Injector;
import com.google.inject.Module;
import io.renewal.application.ApplicationConfig;
import io.renewal.application.ApplicationModule;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.access.OperatorKey;
import io.renewal.application.autorenewal.AutoRenewalPreviewModule;
import io.renewal.application.browsing.BrowsingModule;
import io.renewal.application.duework.BatchSize;
import io.renewal.application.idempotency.AnswerLifetime;
import io.renewal.application.payment.OfferedMethods;
import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.PreviewAutoRenewal;
import io.renewal.application.port.in.RegisterMany;
import io.renewal.application.port.out.Attempts.Pause;
import io.renewal.application.registration.RegistrationModule;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.persistence.Database;
import io.renewal.persistence.DatabaseUnusableException;
import io.renewal.persistence.PersistenceConfig;
import io.renewal.persistence.PersistenceModule;
import io.renewal.rest.ConsoleConfig;
import io.renewal.rest.RestConfig;
import io.renewal.rest.RestModule;
import io.renewal.rest.TransferModule;
import io.renewal.rest.transfer.RegistrationJson;
import io.renewal.server.StartupException;
import io.renewal.server.build.Build;
import io.renewal.server.demo.DemoKeys;
import io.renewal.server.demo.DemoModule;
import io.renewal.server.metrics.Metrics;
import io.renewal.server.metrics.MetricsModule;
import io.renewal.server.service.Preparation;
import io.renewal.server.service.StrictInjector;
import io.renewal.server.settings.AutoRenewalSettings;
import io.renewal.application.autorenewal.ChargePace;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.server.settings.ConsoleSettings;
import io.renewal.server.settings.DatabaseSettings;
import io.renewal.server.settings.HttpSettings;
import io.renewal.server.settings.Mode;
import io.renewal.server.settings.PaymentSettings;
import io.renewal.server.settings.Secret;
import io.renewal.server.settings.Settings;
import io.renewal.server.timers.TimersConfig;
import io.renewal.server.transfer.Books;
import java.time.Duration;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The one place that knows all modules. */
public final class Wiring {
    private Wiring() {}

    /**
     * Everything that a server is made of which serves: the adapters, the use cases between them, and what runs them. Opens the database,
     * which the service closes.
     *
     * @throws StartupException if the database cannot be used
     */
    public static List<Module> serving(Settings settings) {
        String operatorKey = operatorKey(settings, () -> DemoKeys.in(settings.data().dir()));
        Module preparation = binder -> binder.bind(Preparation.class).toInstance(Preparation.NONE);
        return Stream.concat(server(settings, operatorKey, Map::of), Stream.of(preparation)).toList();
    }

    /** The same with sample data, and keys that are told. */
    public static List<Module> demonstrating(Settings settings) {
        DemoKeys keys = DemoKeys.in(settings.data().dir());
        String operatorKey = operatorKey(settings, () -> keys);
        return Stream.concat(server(settings, operatorKey, keys::everybody), Stream.of(new DemoModule(keys, operatorKey))).toList();
    }

    /**
     * The books, open for commands that run no server.
     *
     * @throws StartupException if the database cannot be used, as when a server uses the embedded one
     */
    public static Books books(Settings settings) {
        Database database = openAlone(settings);
        Injector books = StrictInjector
                .of(List.of(new ChanceModule(), time(settings), new PersistenceModule(database),
                        rules(settings), new RegistrationModule(), new BrowsingModule(), new AutoRenewalPreviewModule(),
                        new TransferModule()));
        return new Books(books.getInstance(RegisterMany.class), books.getInstance(Browse.class),
                books.getInstance(PreviewAutoRenewal.class), books.getInstance(RegistrationJson.class), new SystemClock(),
                database::close);
    }

    /** What a server would decide by. */
    private static Module rules(Settings settings) {
        return binder -> {
            binder.bind(ChargeTimes.class).toInstance(chargeTimes(settings));
            binder.bind(UnpaidLifetime.class).toInstance(new UnpaidLifetime(settings.order().unpaidLifetime()));
            binder.bind(OfferedMethods.class).toInstance(Providers.chosenBy(settings).offered());
            binder.bind(BatchSize.class).toInstance(new BatchSize(settings.batch().size()));
        };
    }

    /** Whoever comes beside a running server is told what that takes. */
    private static Database openAlone(Settings settings) {
        try {
            return openDatabase(settings);
        } catch (StartupException e) {
            if (settings.database().url().isPresent()) {
                throw e;
            }
            throw new StartupException(e.getMessage() + " This command needs an embedded database to itself, so the server must be "
                    + "stopped first; with a PostgreSQL at database.url it can run on.", e);
        }
    }

    private static Stream<Module> server(Settings settings, String operatorKey, Supplier<Map<String, String>> samples) {
        HttpSettings http = settings.http();
        Providers provider = Providers.chosenBy(settings);
        ApplicationConfig application = new ApplicationConfig(new OperatorKey(ApiKeyHash.of(operatorKey)),
                new UnpaidLifetime(settings.order().unpaidLifetime()), new AnswerLifetime(settings.idempotency().keep()),
                new NoticeRule(settings.lifecycle().noticeTolerance()), provider.offered(), paymentTimes(settings.payment()),
                chargeTimes(settings), chargePace(settings.autoRenewal()),
                Webhooks.rules(settings.webhooks()),
                new BatchSize(settings.batch().size()));
        TimersConfig timers = new TimersConfig(settings.timers().interval(), http.stopTimeout());
        Database database = openDatabase(settings);
        Metrics metrics = new Metrics(Build.version());
        database.measureBy(metrics.pool());
        return Stream.concat(rest(settings, metrics, console(settings, samples)), Stream.of(new ChanceModule(), time(settings),
                new PersistenceModule(database, metrics::counting), new ApplicationModule(application), new MetricsModule(metrics),
                provider.module(), new WebhooksModule(Webhooks.config(settings), metrics), new ServiceModule(timers)));
    }

    private static ChargeTimes chargeTimes(Settings settings) {
        AutoRenewalSettings autoRenewal = settings.autoRenewal();
        return new ChargeTimes((int) autoRenewal.leadTime().toDays(), autoRenewal.timeOfDay());
    }

    private static ChargePace chargePace(AutoRenewalSettings settings) {
        return new ChargePace(settings.paymentsAtOnce(), settings.paymentsPerSecond(), settings.pause(), settings.longestRun());
    }

    private static PaymentTimes paymentTimes(PaymentSettings payment) {
        // A customer on a page is slower than a provider, and callbacks tell of them first: many pages must not use up the rate of the API.
        Duration customerPause = payment.firstPause().multipliedBy(3);
        return new PaymentTimes(payment.lease(), new Pause(payment.firstPause(), payment.longestPause()), customerPause,
                payment.pageLifetime(), payment.keyLifetime());
    }

    /** Those that are set; and in a sandbox the server's own address, to try it with. */
    private static Set<String> returnOrigins(Settings settings) {
        Set<String> origins = new HashSet<>(settings.payment().returnOriginsEach());
        if (settings.mode() == Mode.SANDBOX) {
            origins.add("http://localhost:" + settings.http().port());
        }
        return origins;
    }

    private static Module time(Settings settings) {
        return switch (settings.mode()) {
            case LIVE -> new LiveTimeModule();
            case SANDBOX -> new SandboxTimeModule(settings.sandbox().startTime());
        };
    }

    /** A live service has no clock to be moved, and no route that says so. */
    private static Stream<Module> rest(Settings settings, Metrics metrics, ConsoleConfig console) {
        HttpSettings http = settings.http();
        RestConfig config = new RestConfig(http.port(), http.maxBodyBytes(), http.stopTimeout(), settings.metrics().port(),
                returnOrigins(settings), settings.console().publicAddress().isPresent());
        RestModule rest = new RestModule(config, metrics).withConsole(console);
        return switch (settings.mode()) {
            case LIVE -> Stream.of(rest);
            case SANDBOX -> Stream.of(rest.withSandboxClock(), new ClockMovesModule());
        };
    }

    private static ConsoleConfig console(Settings settings, Supplier<Map<String, String>> samples) {
        ConsoleSettings console = settings.console();
        String secret = console.secret().map(Secret::value)
                .orElseGet(() -> KeptSecret.in(settings.data().dir(), new SystemSecrets()::next));
        return new ConsoleConfig(secret, console.sessionLength(), console.publicAddress(), settings.mode() == Mode.SANDBOX, samples,
                new SystemClock(), new SecureRandom());
    }

    /** Live mode is never without a key of its own; a sandbox may make one. */
    private static String operatorKey(Settings settings, Supplier<DemoKeys> sandbox) {
        return settings.operator().key().map(Secret::value).orElseGet(() -> sandbox.get().operator(new SystemSecrets()::next));
    }

    private static Database openDatabase(Settings settings) {
        DatabaseSettings database = settings.database();
        try {
            return Database.open(new PersistenceConfig(database.url(), database.user(), database.password().map(Secret::value),
                    database.poolSize(), settings.data().dir()));
        } catch (DatabaseUnusableException e) {
            throw StartupException.asSaidBy(e);
        }
    }
}
