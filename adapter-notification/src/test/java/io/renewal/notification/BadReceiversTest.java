package io.renewal.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.renewal.application.port.out.EventPublisher.Answer;
import io.renewal.application.port.out.EventPublisher.Letter;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.identity.EventId;
import io.renewal.notification.NotificationConfig.Targets;
import io.renewal.notification.Receiver.Conduct;
import io.renewal.notification.Receiver.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a receiver does, it is over in time, and nothing is sent where nothing may be sent. */
class BadReceiversTest {
    private static final WebhookSecret OLD = WebhookSecret.of("a secret of twenty-four bytes");
    private static final WebhookSecret NEW = WebhookSecret.of("another one that is as long as");
    private static final Duration SHORT = Duration.ofMillis(300);
    /** Long enough to be refused, and not long if nothing comes back. */
    private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(5);
    /** Public by its range, of which nobody was given anything: nothing answers there. */
    private static final InetAddress PUBLIC = InetAddress.ofLiteral("2d00::1");
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void close() throws Exception {
        over.countDown();
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    @Test
    void aReceiverThatUsesTheLibraryAcceptsWhatIsSent() throws Exception {
        Receiver receiver = receiver(Receiver.status(200));
        assertEquals(new Answer.Accepted(200), send(sender(Targets.ANY), receiver.url()));
        Request request = receiver.requests().getFirst();
        assertEquals("POST /hooks?a=b HTTP/1.1", request.line());
        assertEquals(List.of(new UUID(7, 7).toString()), request.headers().get("webhook-id"));
        assertEquals("application/json", Objects.requireNonNull(request.headers().get("content-type")).getFirst().split(";", 2)[0]);
        new Webhook(OLD.value()).verify(request.body(), request.headers());
        new Webhook(NEW.value()).verify(request.body(), request.headers());
        Webhook strange = new Webhook(WebhookSecret.of("the secret of somebody else").value());
        assertThrows(WebhookVerificationException.class, () -> strange.verify(request.body(), request.headers()));
        assertThrows(WebhookVerificationException.class, () -> new Webhook(NEW.value()).verify(request.body() + " ", request.headers()));
    }

    @Test
    void aRedirectIsNotFollowed() {
        Receiver secret = receiver(Receiver.status(200));
        Receiver receiver = receiver(Receiver.status(307, "Location: " + secret.url() + "\r\n"));
        assertEquals(new Answer.Refused(307), send(sender(Targets.ANY), receiver.url()));
        assertEquals(List.of(), secret.requests());
    }

    @Test
    void aPasswordIsNotAskedForTwice() {
        Receiver receiver = receiver(Receiver.status(401, "WWW-Authenticate: Basic realm=x\r\n"));
        assertEquals(new Answer.Refused(401), send(sender(Targets.ANY), receiver.url()));
        assertEquals(1, receiver.requests().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"102 Processing", "103 Early Hints"})
    void anInterimAnswerIsNoneYet(String interim) {
        String end = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
        Receiver receiver = receiver(Receiver.says("HTTP/1.1 " + interim + "\r\n\r\n" + end));
        assertEquals(new Answer.Accepted(204), send(sender(Targets.ANY), receiver.url()));
    }

    @Test
    void whoNeverAnswersIsLeft() {
        Receiver receiver = receiver(_ -> over.await());
        assertEquals(new Answer.Silent("there was no whole answer in time"), send(impatient(), receiver.url()));
    }

    @Test
    void whoAnswersDropByDropIsLeft() {
        Receiver receiver = receiver(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 8000\r\n\r\n".getBytes(US_ASCII));
            do {
                out.write('.');
                out.flush();
            } while (!over.await(20, MILLISECONDS));
        });
        assertEquals(new Answer.Silent("there was no whole answer in time"), send(impatient(), receiver.url()));
    }

    @Test
    void aGigabyteIsCutOffAndJudgedByItsStatus() {
        assertEquals(new Answer.Accepted(200), send(sender(Targets.ANY), receiver(endless(200)).url()));
        assertEquals(new Answer.Refused(500), send(sender(Targets.ANY), receiver(endless(500)).url()));
    }

    private static Conduct endless(int status) {
        return out -> {
            out.write(("HTTP/1.1 " + status + " So\r\nContent-Length: 1073741824\r\n\r\n").getBytes(US_ASCII));
            byte[] much = new byte[64 * 1024];
            for (int sent = 0; sent < 1 << 14; sent++) {
                out.write(much);
            }
            throw new AssertionError("somebody read all of it");
        };
    }

    @Test
    void endlessHeadersAreNoAnswer() {
        Receiver receiver = receiver(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
            byte[] header = ("X-Much: " + "x".repeat(1000) + "\r\n").getBytes(US_ASCII);
            for (int sent = 0; sent < 100_000; sent++) {
                out.write(header);
            }
        });
        assertInstanceOf(Answer.Silent.class, send(sender(Targets.ANY), receiver.url()));
    }

    @Test
    void whoHangsUpOrTalksNonsenseIsNoAnswer() {
        assertInstanceOf(Answer.Silent.class, send(sender(Targets.ANY), receiver(_ -> {}).url()));
        assertInstanceOf(Answer.Silent.class, send(sender(Targets.ANY), receiver(Receiver.says("SSH-2.0-OpenSSH_9.9\r\n")).url()));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNoAnswer() throws Exception {
        Receiver receiver = new Receiver(selfSigned(), Receiver.status(200));
        open.push(receiver);
        Answer answer = send(sender(Targets.ANY), "https://localhost:" + receiver.port() + "/");
        assertTrue(answer instanceof Answer.Silent(String problem) && problem.startsWith("TLS failed"), answer::toString);
        assertEquals(List.of(), receiver.requests());
    }

    @Test
    void aNameThatLeadsInsideIsNotFollowed() {
        Receiver receiver = receiver(Receiver.status(200));
        Sender sender = sender(Targets.PUBLIC, _ -> List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("10.0.0.1")));
        Answer answer = send(sender, "http://receiver.example:" + receiver.port() + "/");
        assertTrue(answer instanceof Answer.Silent(String problem) && problem.contains("no public address"), answer::toString);
        assertEquals(List.of(), receiver.requests());
    }

    /** What was public when the endpoint was made leads inside afterwards: it is asked for with each connection, and only that is connected to. */
    @Test
    void aNameThatLeadsElsewhereTheSecondTimeLeadsNowhere() {
        Receiver receiver = receiver(Receiver.status(200));
        AtomicReference<InetAddress> host = new AtomicReference<>(PUBLIC);
        Sender sender = opened(new Sender(Targets.PUBLIC, _ -> List.of(host.get()), FOR_A_CONNECTION));
        String url = "http://receiver.example:" + receiver.port() + "/";
        Answer first = send(sender, url);
        assertFalse(isRefused(first), first::toString);
        host.set(InetAddress.ofLiteral("127.0.0.1"));
        Answer second = send(sender, url);
        assertTrue(isRefused(second), second::toString);
        assertEquals(List.of(), receiver.requests());
    }

    /** The client goes on to the next address if it cannot connect to one. */
    @Test
    void aNameThatLeadsInsideTooLeadsOutsideOnly() {
        Receiver receiver = receiver(Receiver.status(200));
        Sender sender = opened(new Sender(Targets.PUBLIC, _ -> List.of(PUBLIC, InetAddress.ofLiteral("127.0.0.1")), FOR_A_CONNECTION));
        Answer answer = send(sender, "http://receiver.example:" + receiver.port() + "/");
        assertInstanceOf(Answer.Silent.class, answer);
        assertFalse(isRefused(answer), answer::toString);
        assertEquals(List.of(), receiver.requests());
    }

    /** Whether nobody was connected to. */
    private static boolean isRefused(Answer answer) {
        return answer instanceof Answer.Silent(String problem) && problem.contains("no public address");
    }

    /** A proxy would connect wherever it likes. */
    @Test
    void whatTheMachineSaysOfProxiesIsPassedOver() {
        Receiver proxy = receiver(Receiver.status(200));
        Receiver receiver = receiver(Receiver.status(204));
        Map<String, String> properties = Map.of("http.proxyHost", "127.0.0.1", "http.proxyPort", String.valueOf(proxy.port()),
                "http.nonProxyHosts", "");
        properties.forEach(System::setProperty);
        try {
            assertEquals(new Answer.Accepted(204), send(sender(Targets.ANY), receiver.url()));
            assertEquals(List.of(), proxy.requests());
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void aNameThatNobodyKnowsIsTold() {
        Sender sender = sender(Targets.PUBLIC, host -> {
            throw new UnknownHostException(host);
        });
        assertEquals(new Answer.Silent("the host is not known: receiver.example"), send(sender, "http://receiver.example/"));
    }

    @Test
    void aNameServerThatHangsIsLeft() {
        Sender sender = opened(new Sender(Targets.PUBLIC, _ -> hanging(), SHORT));
        assertEquals(new Answer.Silent("there was no whole answer in time"), send(sender, "http://receiver.example/"));
    }

    private List<InetAddress> hanging() throws UnknownHostException {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException("receiver.example");
    }

    @Test
    void anAddressIsCheckedHoweverItIsWritten() {
        Receiver receiver = receiver(Receiver.status(200));
        for (String host : List.of("127.0.0.1", "127.1", "2130706433", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]", "localhost")) {
            Answer answer = send(sender(Targets.PUBLIC, NameService.OF_THIS_MACHINE), "http://" + host + ":" + receiver.port() + "/");
            assertInstanceOf(Answer.Silent.class, answer, host);
        }
        assertEquals(List.of(), receiver.requests());
    }

    private Receiver receiver(Conduct conduct) {
        Receiver receiver = new Receiver(conduct);
        open.push(receiver);
        return receiver;
    }

    private Sender impatient() {
        return opened(new Sender(Targets.ANY, NameService.OF_THIS_MACHINE, SHORT));
    }

    private Sender sender(Targets targets) {
        return sender(targets, NameService.OF_THIS_MACHINE);
    }

    private Sender sender(Targets targets, NameService names) {
        return opened(new Sender(targets, names));
    }

    private Sender opened(Sender sender) {
        open.push(sender);
        return sender;
    }

    private static Answer send(Sender sender, String url) {
        return sender.publisher().send(new Letter(url, new EventId(new UUID(7, 7)), "{\"text\": \"ä\"}", List.of(NEW, OLD)));
    }

    /** For localhost, by nobody but itself. */
    private static ServerSocket selfSigned() throws IOException, GeneralSecurityException {
        char[] password = "changeit".toCharArray();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Objects.requireNonNull(BadReceiversTest.class.getResourceAsStream("self-signed.p12"))) {
            keys.load(stored, password);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    }
}
