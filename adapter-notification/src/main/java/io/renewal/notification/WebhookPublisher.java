package io.renewal.notification;

import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.port.out.OpenTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;

/** Sends events by HTTP. Waits at the border of this machine for as long as is set, whatever the receiver does. */
final class WebhookPublisher implements EventPublisher {
    private static final int LONGEST_PROBLEM = 300;
    /** The client ends an exchange in time; nobody waits for ever if it ever does not. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final WebhookClient client;
    private final TargetRules targets;
    private final Signatures signatures;
    private final NotificationConfig config;

    @Inject
    WebhookPublisher(WebhookClient client, TargetRules targets, Signatures signatures, NotificationConfig config) {
        this.client = client;
        this.targets = targets;
        this.signatures = signatures;
        this.config = config;
    }

    @Override
    public List<String> objections(String url) {
        return targets.objections(url);
    }

    @Override
    public Answer send(Letter letter) {
        OpenTransaction.requireNone();
        List<String> objections = targets.objections(letter.url());
        if (!objections.isEmpty()) {
            return new Answer.Silent("the address " + String.join(", and ", objections));
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Request request = client.post(letter.url()).agent("Renewal-Webhooks").timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .body(new StringRequestContent("application/json", letter.body()))
                .headers(headers -> signatures.headers(letter).forEach(headers::put));
        request.send(new Reading(answer));
        long last = config.timeout().plus(GRACE).toMillis();
        return shortened(answer.completeOnTimeout(new Answer.Silent("there was no end to it in time"), last, TimeUnit.MILLISECONDS).join());
    }

    private static Answer shortened(Answer answer) {
        return answer instanceof Answer.Silent(String problem) && problem.length() > LONGEST_PROBLEM
                ? new Answer.Silent(problem.substring(0, LONGEST_PROBLEM) + "…")
                : answer;
    }
}
