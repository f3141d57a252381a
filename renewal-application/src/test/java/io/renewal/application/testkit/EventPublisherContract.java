package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.port.out.EventPublisher.Answer;
import io.renewal.application.port.out.EventPublisher.Letter;
import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.identity.EventId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody promises who sends events. The fake and the real adapter run the same tests. */
public abstract class EventPublisherContract {
    protected abstract EventPublisher publisher();

    /** The URL of a receiver that answers with this status. */
    protected abstract String answering(int status);

    /** A URL at which nobody answers. */
    protected abstract String silent();

    /** What the receiver at that URL got. */
    protected abstract List<String> bodiesAt(String url);

    @Test
    void whatIsAcceptedWasReceivedAsItWasSent() {
        String url = answering(204);
        assertEquals(List.of(), publisher().objections(url));
        assertEquals(new Answer.Accepted(204), publisher().send(letter(url)));
        assertEquals(List.of("{\"text\": \"ä\"}"), bodiesAt(url));
    }

    @Test
    void anythingButSuccessIsARefusal() {
        for (int status : List.of(302, 400, 410, 500, 503)) {
            assertEquals(new Answer.Refused(status), publisher().send(letter(answering(status))));
        }
    }

    @Test
    void silenceIsTold() {
        assertInstanceOf(Answer.Silent.class, publisher().send(letter(silent())));
    }

    @Test
    void nothingIsSentInATransaction() {
        String url = answering(200);
        assertThrows(IllegalStateException.class, () -> OpenTransaction.around(() -> publisher().send(letter(url))));
        assertEquals(List.of(), bodiesAt(url));
    }

    @Test
    void whereNothingCanBeSentIsTold() {
        assertNotEquals(List.of(), publisher().objections("ftp://receiver.example/"));
    }

    protected static Letter letter(String url) {
        return new Letter(url, new EventId(new UUID(7, 1)), "{\"text\": \"ä\"}", List.of(WebhookSecret.of("not a secret at all, really")));
    }
}
