package io.renewal.application;

import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.port.out.EventPublisher.Answer;
import io.renewal.application.testkit.EventPublisherContract;
import io.renewal.application.testkit.FakeReceivers;
import java.util.List;

class FakeReceiversTest extends EventPublisherContract {
    private final FakeReceivers receivers = new FakeReceivers();

    @Override
    protected EventPublisher publisher() {
        return receivers;
    }

    @Override
    protected String answering(int status) {
        String url = "https://receiver.example/" + status;
        receivers.at(url, _ -> status < 300 ? new Answer.Accepted(status) : new Answer.Refused(status));
        return url;
    }

    @Override
    protected String silent() {
        String url = "https://nobody.example/";
        receivers.at(url, _ -> new Answer.Silent("nobody there"));
        return url;
    }

    @Override
    protected List<String> bodiesAt(String url) {
        return receivers.sentTo(url).stream().map(EventPublisher.Letter::body).toList();
    }
}
