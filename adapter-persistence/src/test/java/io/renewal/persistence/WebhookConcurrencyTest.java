package io.renewal.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.DeliverEvents;
import io.renewal.application.port.out.EventPublisher.Answer;
import io.renewal.application.port.out.EventPublisher.Letter;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeReceivers;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.event.InstanceEvent.PaymentDeclined;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Two nodes deliver the events of one database: each once, in order per instance, and none is lost. */
class WebhookConcurrencyTest extends ConcurrentTest {
    private static final int INSTANCES = 5;
    private static final int EVENTS = 12;
    private static final List<EndpointId> ENDPOINTS = List.of(new EndpointId("crm"), new EndpointId("ops"));
    private final FakeReceivers receivers = new FakeReceivers();
    private final TwoNodes nodes = new TwoNodes(store, new MovableClock(Examples.NOW), new FakeProvider(), receivers);

    @Test
    void twoNodesDeliverEverythingOnceAndInOrder() throws Exception {
        ENDPOINTS.forEach(this::add);
        List<Instance> instances = IntStream.range(0, INSTANCES)
                .mapToObj(i -> Examples.redis(new InstanceId("r-" + i), Examples.ACME).instance()).toList();
        store.inTransaction(tx -> {
            instances.forEach(instance -> tx.instances().add(Examples.redis(instance.id(), Examples.ACME)));
            return true;
        });
        Future<?> writing = threads.submit(() -> IntStream.range(0, EVENTS).forEach(i -> write(instances)));
        Future<Integer> one = threads.submit(() -> runUntil(writing, nodes.one(DeliverEvents.class)));
        Future<Integer> other = threads.submit(() -> runUntil(writing, nodes.other(DeliverEvents.class)));
        assertEquals(ENDPOINTS.size() * INSTANCES * EVENTS, one.get() + other.get() + nodes.one(DeliverEvents.class).run());
        ENDPOINTS.forEach(this::assertInOrder);
    }

    /** One more run after the last event was written; what the other node has claimed then is concluded by it. */
    private static int runUntil(Future<?> writing, DeliverEvents deliver) {
        int done = 0;
        while (!writing.isDone()) {
            done += deliver.run();
        }
        return done + deliver.run();
    }

    private void assertInOrder(EndpointId endpoint) {
        Map<String, List<Long>> told = receivers.sentTo(url(endpoint)).stream().map(Letter::body).map(body -> body.split(" ", 3))
                .collect(groupingBy(parts -> parts[1], mapping(parts -> Long.valueOf(parts[2]), toList())));
        assertEquals(INSTANCES, told.size());
        told.values().forEach(sequence -> assertEquals(LongStream.rangeClosed(1, EVENTS).boxed().toList(), sequence));
    }

    private void add(EndpointId id) {
        receivers.at(url(id), _ -> new Answer.Accepted(200));
        store.inTransaction(tx -> {
            tx.webhookEndpoints().add(new WebhookEndpoint(id, url(id), WebhookSecret.of("secret"), Optional.empty(), Examples.NOW));
            return true;
        });
    }

    private static String url(EndpointId id) {
        return "https://" + id + ".example/";
    }

    private void write(List<Instance> instances) {
        store.inTransaction(tx -> {
            tx.events().append(instances.stream().map(instance -> new NewEvent(new EventId(UUID.randomUUID()), instance, Examples.NOW,
                    new PaymentDeclined(new OrderId(new UUID(6, 1)), "expired_card"))).toList());
            return true;
        });
    }
}
