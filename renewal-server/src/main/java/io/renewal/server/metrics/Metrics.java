package io.renewal.server.metrics;

import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.rest.http.Monitoring;
import io.renewal.server.service.Part;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All that is counted and measured of one server, in the text format of Prometheus; the first among its parts. Thread-safe. */
public final class Metrics implements Part, Monitoring {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbageCollection = new JvmGcMetrics();
    private final RequestMeters requests = new RequestMeters(registry);
    private final OrderMeters orders = new OrderMeters(registry);
    private final DeliveryMeters deliveries = new DeliveryMeters(registry);
    private final ChargeMeters charges = new ChargeMeters(registry);
    private final RunMeters runs = new RunMeters(registry);

    /** @param version of the server */
    public Metrics(String version) {
        List.of(new JvmMemoryMetrics(), garbageCollection, new JvmThreadMetrics(), new ClassLoaderMetrics(), new ProcessorMetrics(),
                new UptimeMetrics()).forEach(meters -> meters.bindTo(registry));
        Gauge.builder("renewal.build.info", () -> 1).description("The version that runs, as a label; always 1").tag("version", version)
                .register(registry);
    }

    @Override
    public void answered(String method, Optional<String> route, int status, Duration took) {
        requests.answered(method, route, status, took);
    }

    @Override
    public String report() {
        return registry.scrape();
    }

    /** The same store, whose events are counted once they are committed. */
    public RenewalStore counting(RenewalStore store) {
        return new CountingStore(store, orders::count, charges::count);
    }

    /** The same publisher, whose answers are counted. */
    public EventPublisher counting(EventPublisher publisher) {
        return deliveries.counting(publisher);
    }

    /** What counts how timers went. */
    public RunMeters runs() {
        return runs;
    }

    /** What measures the pool of connections. */
    public MetricsTrackerFactory pool() {
        return new MicrometerMetricsTrackerFactory(registry);
    }

    MeterRegistry registry() {
        return registry;
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public void start() {
        // what is measured is measured from the beginning
    }

    @Override
    public void close() {
        garbageCollection.close();
        registry.close();
    }
}
