package io.renewal.server.whole;

import com.google.inject.Module;
import com.google.inject.multibindings.Multibinder;
import io.renewal.application.port.in.DueWork;
import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.rest.testing.RenewalApi;
import io.renewal.server.service.GuiceServices;
import io.renewal.server.service.Service;
import io.renewal.server.service.ServiceStarter;
import io.renewal.server.settings.Environment;
import io.renewal.server.settings.SettingsLoader;
import io.renewal.server.wiring.Wiring;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A server in this process as {@code renewal serve} or {@code renewal demo} makes it, on any free port. */
final class RunningRenewal implements AutoCloseable {
    static final String OPERATOR_KEY = "operator-key-for-tests-only";

    private final Service service;
    private final RenewalApi api;

    private RunningRenewal(Service service) {
        this.service = service;
        this.api = RenewalApi.at(service.address());
    }

    /** On a database that runs already. */
    static RunningRenewal on(DatabaseAddress database) {
        return serving(settings(database));
    }

    /** Environment variables that name a database that runs already. */
    static Map<String, String> settings(DatabaseAddress database) {
        return Map.of("RENEWAL_DATABASE_URL", database.url(), "RENEWAL_DATABASE_USER", database.user(), "RENEWAL_DATABASE_PASSWORD",
                database.password());
    }

    /** With an embedded database in a folder. */
    static RunningRenewal in(Path dataDir) {
        return serving(Map.of("RENEWAL_DATA_DIR", dataDir.toString()));
    }

    /** The demo with its data in a folder. */
    static RunningRenewal demonstrating(Path dataDir) {
        return demonstrating(dataDir, Map.of());
    }

    /** The same with more settings. */
    static RunningRenewal demonstrating(Path dataDir, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(Map.of("RENEWAL_MODE", "sandbox", "RENEWAL_DATA_DIR", dataDir.toString()));
        settings.putIfAbsent("RENEWAL_WEBHOOKS_ALLOW_PRIVATE_TARGETS", "true");
        return started(new GuiceServices(Wiring::demonstrating), settings);
    }

    /** A sandbox on a database that runs already. */
    static RunningRenewal sandbox(DatabaseAddress database, Map<String, String> more, DueWork... work) {
        Map<String, String> settings = new HashMap<>(settings(database));
        settings.put("RENEWAL_MODE", "sandbox");
        settings.put("RENEWAL_OPERATOR_KEY", OPERATOR_KEY);
        settings.put("RENEWAL_DATA_DIR", Path.of("target", "sandboxes", UUID.randomUUID().toString()).toString());
        settings.putAll(more);
        return started(new GuiceServices(given -> with(work, Wiring.serving(given))), settings);
    }

    RenewalApi api() {
        return api;
    }

    Operator operator() {
        return Operator.of(api);
    }

    String greeting() {
        return service.greeting();
    }

    /** Stops it in good order. */
    @Override
    public void close() {
        service.close();
        api.close();
    }

    private static List<Module> with(DueWork[] more, List<Module> product) {
        Module work = binder -> List.of(more)
                .forEach(one -> Multibinder.newSetBinder(binder, DueWork.class).addBinding().toInstance(one));
        return Stream.concat(product.stream(), Stream.of(work)).toList();
    }

    private static RunningRenewal serving(Map<String, String> settings) {
        Map<String, String> withKey = new HashMap<>(settings);
        withKey.put("RENEWAL_OPERATOR_KEY", OPERATOR_KEY);
        return started(new GuiceServices(Wiring::serving), withKey);
    }

    private static RunningRenewal started(ServiceStarter services, Map<String, String> settings) {
        Map<String, String> withPort = new HashMap<>(settings);
        withPort.put("RENEWAL_HTTP_PORT", "0");
        Service service = services.create(SettingsLoader.load(Environment.read(withPort)).settings());
        service.start();
        return new RunningRenewal(service);
    }
}
