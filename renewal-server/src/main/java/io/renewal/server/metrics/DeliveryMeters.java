package io.renewal.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.renewal.application.port.out.EventPublisher;
import java.util.List;
import java.util.stream.Stream;

/** Counts what came of sending events to webhook endpoints. Thread-safe. */
final class DeliveryMeters {
    private final MeterRegistry registry;

    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
        Stream.of("accepted", "refused", "silent").forEach(this::deliveries);
    }

    /** The same publisher, whose answers are counted. */
    EventPublisher counting(EventPublisher publisher) {
        return new EventPublisher() {
            @Override
            public List<String> objections(String url) {
                return publisher.objections(url);
            }

            @Override
            public Answer send(Letter letter) {
                Answer answer = publisher.send(letter);
                deliveries(word(answer)).increment();
                return answer;
            }
        };
    }

    private static String word(EventPublisher.Answer answer) {
        return switch (answer) {
            case EventPublisher.Answer.Accepted _ -> "accepted";
            case EventPublisher.Answer.Refused _ -> "refused";
            case EventPublisher.Answer.Silent _ -> "silent";
        };
    }

    private Counter deliveries(String result) {
        return Counter.builder("renewal.webhooks.sent").description("Webhooks that this server sent, each try, by what came of it")
                .tag("result", result).register(registry);
    }
}
