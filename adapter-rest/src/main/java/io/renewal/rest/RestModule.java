package io.renewal.rest;

import com.google.inject.Module;
import com.google.inject.PrivateModule;
import io.renewal.rest.access.AccessModule;
import io.renewal.rest.idempotency.IdempotencyModule;
import io.renewal.rest.account.AccountModule;
import io.renewal.rest.event.EventModule;
import io.renewal.rest.event.EventText;
import io.renewal.rest.instance.InstanceModule;
import io.renewal.rest.order.OrderModule;
import io.renewal.rest.payment.PaymentModule;
import io.renewal.rest.pricing.PricingModule;
import io.renewal.rest.lifecycle.LifecycleModule;
import io.renewal.rest.console.ConsoleModule;
import io.renewal.rest.docs.DocsModule;
import io.renewal.rest.forecast.ForecastModule;
import io.renewal.rest.health.HealthModule;
import io.renewal.rest.http.HttpModule;
import io.renewal.rest.http.HttpServer;
import io.renewal.rest.http.Monitoring;
import io.renewal.rest.json.JsonModule;
import io.renewal.rest.operation.OperationsModule;
import io.renewal.rest.problem.ProblemModule;
import io.renewal.rest.sandbox.SandboxModule;
import io.renewal.rest.webhook.WebhookModule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The REST API. Exposes the {@link HttpServer}, and how events are written; needs the application's in-ports and a set of
 * {@link io.renewal.rest.health.ReadinessCheck} from outside.
 */
public final class RestModule extends PrivateModule {
    private final RestConfig config;
    private final List<Module> more;
    private final Monitoring monitoring;

    /** That nobody watches. */
    public RestModule(RestConfig config) {
        this(config, Monitoring.NONE);
    }

    /** Watched by {@code monitoring}. */
    public RestModule(RestConfig config, Monitoring monitoring) {
        this(config, monitoring, List.of());
    }

    private RestModule(RestConfig config, Monitoring monitoring, List<Module> more) {
        this.config = config;
        this.monitoring = monitoring;
        this.more = more;
    }

    /** The same with the routes that only a sandbox has. */
    public RestModule withSandboxClock() {
        return with(new SandboxModule());
    }

    /** The same with pages for people. */
    public RestModule withConsole(ConsoleConfig console) {
        return with(new ConsoleModule(console));
    }

    private RestModule with(Module another) {
        return new RestModule(config, monitoring, Stream.concat(more.stream(), Stream.of(another)).toList());
    }

    @Override
    protected void configure() {
        install(new ProblemModule());
        install(new JsonModule());
        install(new HealthModule());
        install(new DocsModule());
        install(new HttpModule());
        install(new AccessModule());
        install(new IdempotencyModule());
        install(new AccountModule());
        install(new InstanceModule());
        install(new ForecastModule());
        install(new OrderModule());
        install(new PaymentModule());
        install(new PricingModule());
        install(new LifecycleModule());
        install(new EventModule());
        install(new WebhookModule());
        install(new OperationsModule());
        more.forEach(this::install);
        bind(RestConfig.class).toInstance(config);
        bind(Monitoring.class).toInstance(monitoring);
        expose(HttpServer.class);
        expose(EventText.class);
    }
}
