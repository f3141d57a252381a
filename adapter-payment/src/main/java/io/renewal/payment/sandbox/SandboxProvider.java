package io.renewal.payment.sandbox;

import io.renewal.payment.sandbox.book.Books;
import io.renewal.payment.sandbox.book.Ids;
import io.renewal.payment.sandbox.book.Journal;
import io.renewal.payment.sandbox.checkout.Sessions;
import io.renewal.payment.sandbox.fault.DeliveryFaults;
import io.renewal.payment.sandbox.fault.Faults;
import io.renewal.payment.sandbox.webhook.Deliveries;
import io.renewal.payment.sandbox.webhook.Events;
import io.renewal.payment.sandbox.webhook.WebhookTarget;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A payment provider on this machine. Official clients of Stripe work against it with another base address and key. Started once and
 * closed once; thread-safe.
 */
public final class SandboxProvider implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Books books;
    private final HttpPort port;
    private final DeliveryFaults deliveryFaults = new DeliveryFaults();
    private final AtomicReference<@Nullable Deliveries> deliveries = new AtomicReference<>();
    private final InstantSource time;
    private final SandboxControls controls;
    private final Pause pause = new Pause();

    private SandboxProvider(SandboxConfig config, InstantSource time, Ids ids, Books books) {
        this.books = books;
        this.time = time;
        Faults faults = new Faults(time);
        port = HttpPort.open(config.address(), config.port());
        controls = new SandboxControls(books, faults, deliveryFaults, this::deliveries, time);
        Admission admission = new Admission(config.apiKey());
        ApiFront api = new ApiFront(new Api(port.site()), admission, new KeptAnswers(books), faults, pause, ids);
        port.serve(new SandboxHandler(api, new PageFront(books), new ControlFront(controls, admission), faults));
    }

    /**
     * Listens, with what the journal remembers.
     *
     * @param time   tells what is created when, when sessions expire and when keys are forgotten
     * @param chance ids are made of it; in a sandbox that others use it has to be unguessable
     * @throws UncheckedIOException if the port is taken, or the journal cannot be used
     */
    public static SandboxProvider start(SandboxConfig config, InstantSource time, RandomGenerator chance) {
        Ids ids = new Ids(chance);
        Books books = new Books(time, ids, config.journal().map(Journal::in).orElseGet(Journal::none));
        SandboxProvider provider;
        try {
            provider = new SandboxProvider(config, time, ids, books);
        } catch (RuntimeException impossible) {
            books.close();
            throw impossible;
        }
        config.webhook().ifPresent(provider::tell);
        Thread.ofVirtual().name("sandbox-expiry").start(provider::expireSessions);
        return provider;
    }

    /**
     * Sends events there from now on; for a target that is known only later than the provider.
     *
     * @throws IllegalStateException if they are sent somewhere already
     */
    public void tell(WebhookTarget target) {
        Deliveries begun = new Deliveries(target, books, deliveryFaults, time);
        if (!deliveries.compareAndSet(null, begun)) {
            throw new IllegalStateException("events are sent to one place only");
        }
        books.change(change -> {
            Events.register(target.url(), change);
            return change;
        });
        begun.start();
    }

    /** What clients take as base address, without a slash at its end. */
    public URI address() {
        return URI.create(port.site());
    }

    /** What goes wrong, and what happens by hand. */
    public SandboxControls controls() {
        return controls;
    }

    /** Ends all connections, also those that wait for an answer. */
    @Override
    public void close() {
        pause.close();
        deliveries().ifPresent(Deliveries::close);
        port.close();
        books.close();
    }

    private Optional<Deliveries> deliveries() {
        return Optional.ofNullable(deliveries.get());
    }

    private void expireSessions() {
        while (pause.forAsLongAs(LOOK_AGAIN)) {
            books.change(change -> {
                Sessions.expireDue(change);
                return change;
            });
        }
    }
}
