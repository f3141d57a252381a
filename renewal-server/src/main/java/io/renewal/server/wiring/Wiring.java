package io.renewal.server.wiring;

import com.google.inject.Module;
import io.renewal.application.ApplicationConfig;
import io.renewal.application.ApplicationModule;
import io.renewal.application.access.ApiKeyHash;
import io.renewal.application.access.OperatorKey;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.persistence.Database;
import io.renewal.persistence.DatabaseUnusableException;
import io.renewal.persistence.PersistenceConfig;
import io.renewal.persistence.PersistenceModule;
import io.renewal.rest.RestConfig;
import io.renewal.rest.RestModule;
import io.renewal.server.StartupException;
import io.renewal.server.build.Build;
import io.renewal.server.demo.DemoKeys;
import io.renewal.server.demo.DemoModule;
import io.renewal.server.metrics.Metrics;
import io.renewal.server.metrics.MetricsModule;
import io.renewal.server.service.Preparation;
import io.renewal.server.settings.DatabaseSettings;
import io.renewal.server.settings.HttpSettings;
import io.renewal.server.settings.Secret;
import io.renewal.server.settings.Settings;
import java.util.List;
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
        return Stream.concat(server(settings, operatorKey), Stream.of(preparation)).toList();
    }

    /** The same with sample data, and keys that are told. */
    public static List<Module> demonstrating(Settings settings) {
        DemoKeys keys = DemoKeys.in(settings.data().dir());
        String operatorKey = operatorKey(settings, () -> keys);
        return Stream.concat(server(settings, operatorKey), Stream.of(new DemoModule(keys, operatorKey))).toList();
    }

    private static Stream<Module> server(Settings settings, String operatorKey) {
        HttpSettings http = settings.http();
        ApplicationConfig application = new ApplicationConfig(new OperatorKey(ApiKeyHash.of(operatorKey)),
                new UnpaidLifetime(settings.order().unpaidLifetime()));
        RestConfig rest = new RestConfig(http.port(), http.maxBodyBytes(), http.stopTimeout(), settings.metrics().port());
        Database database = openDatabase(settings);
        Metrics metrics = new Metrics(Build.version());
        database.measureBy(metrics.pool());
        return Stream.of(new TimeAndChanceModule(), new PersistenceModule(database, metrics::counting), new ApplicationModule(application),
                new RestModule(rest, metrics), new MetricsModule(metrics), new ServiceModule());
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
