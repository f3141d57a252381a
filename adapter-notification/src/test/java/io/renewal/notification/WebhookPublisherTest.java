package io.renewal.notification;

import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.testkit.EventPublisherContract;
import io.renewal.notification.NotificationConfig.Targets;
import io.renewal.notification.Receiver.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class WebhookPublisherTest extends EventPublisherContract {
    private final Sender sender = new Sender(Targets.ANY, NameService.OF_THIS_MACHINE);
    private final Map<String, Receiver> receivers = new LinkedHashMap<>();

    @AfterEach
    void close() {
        sender.close();
        receivers.values().forEach(Receiver::close);
    }

    @Override
    protected EventPublisher publisher() {
        return sender.publisher();
    }

    @Override
    protected String answering(int status) {
        Receiver receiver = new Receiver(Receiver.status(status));
        receivers.put(receiver.url(), receiver);
        return receiver.url();
    }

    @Override
    protected String silent() {
        Receiver receiver = new Receiver(Receiver.status(200));
        receiver.close();
        return receiver.url();
    }

    @Override
    protected List<String> bodiesAt(String url) {
        return Optional.ofNullable(receivers.get(url)).stream().flatMap(receiver -> receiver.requests().stream()).map(Request::body)
                .toList();
    }
}
