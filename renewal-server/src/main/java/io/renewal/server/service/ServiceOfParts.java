package io.renewal.server.service;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service that is the sum of its parts: started in the given order, ended in the opposite one, so that a part may count on those before
 * it for all of its life.
 */
public final class ServiceOfParts implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceOfParts.class);

    private final List<Part> parts;
    private final Supplier<URI> address;
    private final Supplier<String> greeting;
    private final Deque<Part> running = new ArrayDeque<>();

    /**
     * A service, not yet started.
     *
     * @param parts the parts, in the order in which they start
     * @param address where the service answers; asked only after the last part has started
     * @param greeting what to tell whoever started it; likewise
     */
    public ServiceOfParts(List<Part> parts, Supplier<URI> address, Supplier<String> greeting) {
        this.parts = List.copyOf(parts);
        this.address = address;
        this.greeting = greeting;
    }

    @Override
    public void start() {
        for (Part part : parts) {
            start(part);
        }
    }

    @Override
    public URI address() {
        return address.get();
    }

    @Override
    public String greeting() {
        return greeting.get();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            close(running.pop());
        }
    }

    private void start(Part part) {
        try {
            part.start();
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
        running.push(part);
        LOG.debug("{} started", part.name());
    }

    /** One part that fails to end must not keep the others from ending. */
    private static void close(Part part) {
        try {
            part.close();
            LOG.debug("{} closed", part.name());
        } catch (RuntimeException e) {
            LOG.error("{} did not end in good order", part.name(), e);
        }
    }
}
