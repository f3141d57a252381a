package io.renewal.application.delivery;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.DeliverEvents;
import io.renewal.application.port.in.ForgetDeliveries;
import io.renewal.application.port.in.ManageWebhooks;
import io.renewal.application.port.in.ManageWebhooks.PutResult;
import io.renewal.application.port.in.ManageWebhooks.RedeliverParkedResult;
import io.renewal.application.port.in.ManageWebhooks.RedeliverResult;
import io.renewal.application.port.in.ManageWebhooks.RotateResult;
import io.renewal.application.port.in.Operations;
import io.renewal.application.port.in.RunDueWork;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.port.in.SequenceEvents;
import io.renewal.application.port.out.EventPublisher.Answer;
import io.renewal.application.port.out.EventPublisher.Letter;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.application.query.PageRequest;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.Requests;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.event.InstanceEvent.PaymentDeclined;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events on their way to webhook endpoints, through thick and thin. */
class DeliveringEventsTest {
    private static final EndpointId CRM = new EndpointId("crm");
    private static final String CRM_URL = "https://crm.example/hooks";
    private static final EndpointId OPS = new EndpointId("ops");
    private static final String OPS_URL = "https://ops.example/hooks";
    private static final Duration A_WHILE = Duration.ofHours(2);
    private static final Instant NOTICE = TERM_END.plus(Duration.ofDays(6));
    private static final Instant RELEASE = TERM_END.plus(Duration.ofDays(7));

    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);
    private final ManageWebhooks webhooks = application.port(ManageWebhooks.class);

    @Test
    void whatHappensIsDeliveredInOrderAndOnce() {
        put(CRM, CRM_URL);
        acme.renew(REDIS, 1);
        application.deliver();
        application.deliverAfter(A_WHILE);
        assertEquals(List.of("OrderPlaced r-bp1zxszhcgatnx01 2", "InstanceRenewed r-bp1zxszhcgatnx01 3"), sentTo(CRM_URL));
        assertEquals(List.of(DeliveryStatus.DELIVERED, DeliveryStatus.DELIVERED), statuses(CRM));
    }

    @Test
    void anEndpointIsToldNothingOfWhatWasBeforeIt() {
        acme.renew(REDIS, 1);
        application.deliver();
        put(CRM, CRM_URL);
        application.deliver();
        assertEquals(List.of(), sentTo(CRM_URL));
    }

    @Test
    void aFailedDeliveryIsTriedAgainLaterAndHoldsUpItsInstanceOnly() {
        InstanceId other = new InstanceId("r-0");
        application.register(other, ACME);
        put(CRM, CRM_URL);
        application.receivers().at(CRM_URL,
                letter -> letter.body().contains(other.value()) ? new Answer.Accepted(200) : new Answer.Refused(500));
        acme.renew(REDIS, 1);
        acme.renew(other, 1);
        application.deliver();
        assertEquals(1, sentTo(CRM_URL).stream().filter(body -> body.contains(REDIS.value())).count());
        assertEquals(2, deliveries(CRM, DeliveryStatus.DELIVERED).size());
        application.receivers().mend(CRM_URL);
        application.deliverAfter(Duration.ofSeconds(7));
        assertEquals(2, deliveries(CRM, DeliveryStatus.DELIVERED).size());
        application.deliverAfter(Duration.ofSeconds(1));
        assertEquals(4, deliveries(CRM, DeliveryStatus.DELIVERED).size());
    }

    @Test
    void whatKeepsFailingIsParkedAndLetsLaterOnesPass() {
        put(CRM, CRM_URL);
        application.receivers().at(CRM_URL,
                letter -> letter.body().startsWith("OrderPlaced") ? new Answer.Silent("nobody there") : new Answer.Accepted(200));
        acme.renew(REDIS, 1);
        application.deliver();
        application.deliverAfter(A_WHILE);
        assertEquals(List.of(DeliveryStatus.PENDING, DeliveryStatus.PENDING), statuses(CRM));
        application.deliverAfter(A_WHILE);
        application.deliver();
        Delivery parked = deliveries(CRM, DeliveryStatus.PARKED).getFirst();
        assertEquals("OrderPlaced", parked.event().event().type());
        assertEquals(3, parked.progress().tries());
        assertEquals(Optional.of("nobody there"), parked.progress().answer());
        assertEquals(1, deliveries(CRM, DeliveryStatus.DELIVERED).size());
    }

    @Test
    void whatWasParkedIsSentAgainOnRequest() {
        EventId parked = parkEverything();
        application.receivers().mend(CRM_URL);
        RedeliverResult again = Requests.fresh(webhooks.redeliver(CRM, parked, application.operator().request()));
        assertEquals(DeliveryStatus.PENDING, assertInstanceOf(RedeliverResult.Redelivered.class, again).delivery().progress().status());
        application.deliver();
        assertEquals(List.of(), deliveries(CRM, DeliveryStatus.PARKED));
        assertEquals(new RedeliverResult.NoSuchDelivery(),
                Requests.fresh(webhooks.redeliver(CRM, new EventId(new UUID(0, 0)), application.operator().request())));
        assertEquals(new RedeliverResult.NoSuchDelivery(),
                Requests.fresh(webhooks.redeliver(OPS, parked, application.operator().request())));
    }

    @Test
    void allThatWasParkedIsSentAgainOnRequest() {
        parkEverything();
        application.receivers().mend(CRM_URL);
        assertEquals(new RedeliverParkedResult.Redelivered(1), redeliverParked(CRM));
        application.deliver();
        assertEquals(List.of(DeliveryStatus.DELIVERED), statuses(CRM));
        assertEquals(new RedeliverParkedResult.Redelivered(0), redeliverParked(CRM));
        assertEquals(new RedeliverParkedResult.NoSuchEndpoint(), redeliverParked(OPS));
    }

    private RedeliverParkedResult redeliverParked(EndpointId id) {
        return Requests.fresh(webhooks.redeliverParked(id, application.operator().request()));
    }

    @Test
    void onceAskedToStopNothingMoreIsSent() {
        put(CRM, CRM_URL);
        application.receivers().at(CRM_URL, _ -> {
            application.port(RunDueWork.class).stop();
            return new Answer.Accepted(200);
        });
        acme.renew(REDIS, 1);
        application.deliver();
        application.deliver();
        assertEquals(1, sentTo(CRM_URL).size());
        assertEquals(1, deliveries(CRM, DeliveryStatus.DELIVERED).size());
    }

    @Test
    void anEndpointThatHangsHoldsUpNoOther() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Letter> second = new CompletableFuture<>();
        put(CRM, CRM_URL);
        put(OPS, OPS_URL);
        application.receivers().at(CRM_URL, _ -> hang(hanging, over));
        acme.place(REDIS, 1);
        application.port(SequenceEvents.class).run();
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(application.port(DeliverEvents.class)::run);
        hanging.await();
        application.receivers().at(OPS_URL, letter -> {
            if (letter.body().startsWith("DaysGranted")) {
                second.complete(letter);
            }
            return new Answer.Accepted(200);
        });
        InstanceId other = new InstanceId("r-0");
        application.register(other, ACME);
        application.grant(other, 1);
        application.port(SequenceEvents.class).run();
        assertEquals("DaysGranted r-0 2", second.get().body());
        assertFalse(run.isDone());
        over.countDown();
        assertTrue(run.get() > 2);
    }

    private static Answer hang(CountDownLatch hanging, CountDownLatch over) {
        hanging.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Answer.Silent("timed out");
    }

    @Test
    void whatWasSentByOneThatWasKilledIsSentAgainAfterTheLease() {
        put(CRM, CRM_URL);
        acme.place(REDIS, 1);
        application.port(SequenceEvents.class).run();
        application.receivers().at(CRM_URL, _ -> {
            application.store().goDown();
            return new Answer.Accepted(200);
        });
        RuntimeException failed = assertThrows(RuntimeException.class, application.port(DeliverEvents.class)::run);
        assertInstanceOf(StoreUnavailableException.class, failed.getCause());
        application.store().comeBack();
        application.receivers().mend(CRM_URL);
        application.deliver();
        assertEquals(1, sentTo(CRM_URL).size());
        application.deliverAfter(Duration.ofMinutes(1));
        assertEquals(2, sentTo(CRM_URL).size());
        assertEquals(List.of(DeliveryStatus.DELIVERED), statuses(CRM));
    }

    @Test
    void aSecretIsToldOnceAndSignsOnForAWhileAfterItWasReplaced() {
        WebhookSecret first = assertInstanceOf(PutResult.Added.class, webhooks.put(CRM, CRM_URL)).secret();
        assertInstanceOf(PutResult.Kept.class, webhooks.put(CRM, CRM_URL));
        RotateResult.Rotated rotated = assertInstanceOf(RotateResult.Rotated.class,
                Requests.fresh(webhooks.rotate(CRM, application.operator().request())));
        acme.renew(REDIS, 1);
        application.deliver();
        assertEquals(List.of(rotated.secret(), first), application.receivers().sentTo(CRM_URL).getFirst().secrets());
        application.grant(REDIS, 1);
        application.deliverAfter(Duration.ofHours(24));
        assertEquals(List.of(rotated.secret()), application.receivers().sentTo(CRM_URL).getLast().secrets());
        assertEquals(new RotateResult.NoSuchEndpoint(), Requests.fresh(webhooks.rotate(OPS, application.operator().request())));
    }

    @Test
    void whatIsOnItsWayFollowsTheEndpointToItsNewAddress() {
        put(CRM, CRM_URL);
        application.receivers().at(CRM_URL, _ -> new Answer.Silent("gone"));
        acme.place(REDIS, 1);
        application.deliver();
        webhooks.put(CRM, OPS_URL);
        application.deliverAfter(A_WHILE);
        assertEquals(1, sentTo(OPS_URL).size());
    }

    @Test
    void anEndpointThatIsRemovedGoesWithAllThatWasOnItsWay() {
        parkEverything();
        assertTrue(webhooks.remove(CRM));
        assertFalse(webhooks.remove(CRM));
        assertEquals(Optional.empty(), webhooks.find(CRM));
        assertEquals(Optional.empty(), webhooks.deliveries(CRM, Optional.empty(), PageRequest.first(99)));
    }

    @Test
    void anEndpointWhoseRemovalBrokeOffIsGivenNothingAndIsRemovedLater() {
        beginToRemove();
        int sent = sentTo(CRM_URL).size();
        application.grant(REDIS, 1);
        application.deliverAfter(A_WHILE);
        assertEquals(sent, sentTo(CRM_URL).size());
        assertEquals(Optional.empty(), webhooks.find(CRM));
        application.port(ForgetDeliveries.class).run();
        assertFalse(webhooks.remove(CRM));
    }

    @Test
    void aRemovalThatBrokeOffIsFinishedByWhoRemovesAgain() {
        beginToRemove();
        assertTrue(webhooks.remove(CRM));
        assertFalse(webhooks.remove(CRM));
    }

    @Test
    void anEndpointThatIsPutAgainBeforeItsRemovalHasEndedBeginsAnew() {
        beginToRemove();
        put(CRM, CRM_URL);
        assertEquals(List.of(), statuses(CRM));
        application.receivers().mend(CRM_URL);
        application.grant(REDIS, 1);
        application.deliver();
        assertEquals(List.of(DeliveryStatus.DELIVERED), statuses(CRM));
    }

    @Test
    void anEndpointThatIsRemovedWhileItIsMovedIsMadeAnew() {
        put(CRM, CRM_URL);
        application.store().happensAfter(0, () -> assertTrue(webhooks.remove(CRM)));
        assertInstanceOf(PutResult.Added.class, webhooks.put(CRM, OPS_URL));
    }

    /** Sequencing much in the transaction that adds the endpoint would keep everybody from the feed for as long. */
    @Test
    void whatHappenedBeforeAnEndpointHasItsPlaceInTheFeedBitByBit() {
        List<NewEvent> much = IntStream.range(0, 1001).mapToObj(number -> new NewEvent(new EventId(new UUID(9, number)),
                Examples.redis().instance(), Examples.NOW, new PaymentDeclined(new OrderId(new UUID(6, 1)), "expired_card"))).toList();
        application.store().inTransaction(tx -> {
            tx.events().append(much);
            return true;
        });
        List<Integer> placed = new ArrayList<>();
        IntStream.rangeClosed(1, 9).forEach(_ -> application.store().happensAfter(0, () -> placed.add(inFeed())));
        put(CRM, CRM_URL);
        assertTrue(placed.containsAll(List.of(500, 1000)), placed::toString);
        application.deliver();
        assertEquals(List.of(), sentTo(CRM_URL));
    }

    private int inFeed() {
        return application.store().reading(tx -> tx.eventFeed().after(0, 2000)).size();
    }

    /** Whoever removes the endpoint is killed with most of it undone. */
    private void beginToRemove() {
        put(CRM, CRM_URL);
        application.receivers().at(CRM_URL, _ -> new Answer.Refused(500));
        acme.renew(REDIS, 1);
        application.deliver();
        application.store().inTransaction(tx -> {
            assertTrue(tx.webhookEndpoints().lock(CRM).isPresent());
            tx.webhookEndpoints().retire(CRM);
            return tx.webhookDeliveries().drop(CRM, 1);
        });
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertEquals(new PutResult.UnusableUrl(List.of("must begin with https://")), webhooks.put(CRM, "ftp://crm.example"));
        assertEquals(Optional.empty(), webhooks.find(CRM));
    }

    @Test
    void nobodyIsReleasedWhoseFinalNoticeNobodyGot() {
        EventId notice = loseTheNotice();
        application.passTimeTo(RELEASE);
        assertFalse(acme.instance(REDIS).isReleased());
        assertEquals(List.of(new Operations.HeldRelease(REDIS, ACME, new Operations.Hold.NoticeNotDelivered(notice), RELEASE)),
                application.port(Operations.class).report().heldReleases());
        assertEquals(0, application.port(RunLifecycle.class).run());
        assertEquals(Optional.of(RELEASE.plus(Duration.ofDays(1))), application.port(RunLifecycle.class).nextDueAt());
        application.passTimeTo(RELEASE.plus(Duration.ofDays(1)));
        assertFalse(acme.instance(REDIS).isReleased());
    }

    @Test
    void aNoticeThatIsDeliveredAfterAllFreesTheRelease() {
        EventId notice = loseTheNotice();
        application.passTimeTo(RELEASE);
        Requests.fresh(webhooks.redeliver(CRM, notice, application.operator().request()));
        application.passTimeTo(RELEASE.plus(Duration.ofHours(2)));
        assertFalse(acme.instance(REDIS).isReleased());
        application.receivers().mend(CRM_URL);
        application.deliver();
        application.port(RunLifecycle.class).run();
        assertTrue(acme.instance(REDIS).isReleased());
        assertEquals(List.of(), application.port(Operations.class).report().heldReleases());
    }

    @Test
    void aNoticeThatWaitsBehindOneThatFailsHoldsTheReleaseToo() {
        put(CRM, CRM_URL);
        application.receivers().at(CRM_URL, _ -> new Answer.Refused(500));
        acme.place(REDIS, 1);
        application.deliver();
        application.passTimeTo(NOTICE);
        application.deliver();
        application.passTimeTo(RELEASE);
        assertFalse(acme.instance(REDIS).isReleased());
        assertEquals(1, application.port(Operations.class).report().heldReleases().size());
        application.receivers().mend(CRM_URL);
        application.deliverAfter(A_WHILE);
        application.port(RunLifecycle.class).run();
        assertTrue(acme.instance(REDIS).isReleased());
    }

    @Test
    void aNoticeThatWasNotTriedYetHoldsNothing() {
        put(CRM, CRM_URL);
        application.passTimeTo(NOTICE);
        application.port(SequenceEvents.class).run();
        application.passTimeTo(RELEASE);
        assertTrue(acme.instance(REDIS).isReleased());
    }

    /** As it is behind much else for an endpoint that is dead, or as nobody came to it at all. */
    @Test
    void aNoticeThatIsNotTriedForLongHoldsTheRelease() {
        put(CRM, CRM_URL);
        application.passTimeTo(NOTICE);
        application.port(SequenceEvents.class).run();
        application.store().inTransaction(tx -> tx.webhookDeliveries().fanOut(99));
        application.store().letPass(Duration.ofHours(1).plusMillis(1));
        application.passTimeTo(RELEASE);
        assertFalse(acme.instance(REDIS).isReleased());
        assertEquals(1, application.port(Operations.class).report().heldReleases().size());
        application.deliver();
        application.port(RunLifecycle.class).run();
        assertTrue(acme.instance(REDIS).isReleased());
    }

    @Test
    void oneReceiverThatGotTheNoticeIsEnough() {
        put(OPS, OPS_URL);
        loseTheNotice();
        application.passTimeTo(RELEASE);
        assertTrue(acme.instance(REDIS).isReleased());
    }

    @Test
    void whatWasDeliveredIsForgottenOneDayAndWhatWasParkedIsNot() {
        parkEverything();
        application.receivers().mend(CRM_URL);
        application.register(new InstanceId("r-0"), ACME);
        application.deliver();
        application.store().letPass(Duration.ofDays(29));
        assertEquals(0, application.port(ForgetDeliveries.class).run());
        application.store().letPass(Duration.ofDays(1).plusSeconds(1));
        assertTrue(application.port(ForgetDeliveries.class).run() > 0);
        assertEquals(List.of(DeliveryStatus.PARKED), statuses(CRM));
    }

    /** Has the final notice be given, and given up. */
    private EventId loseTheNotice() {
        put(CRM, CRM_URL);
        application.receivers().at(CRM_URL, _ -> new Answer.Refused(500));
        application.passTimeTo(NOTICE);
        for (int tries = 0; tries < 6; tries++) {
            application.deliverAfter(A_WHILE);
        }
        return deliveries(CRM, DeliveryStatus.PARKED).stream().map(Delivery::event)
                .filter(event -> event.event().type().equals("FinalNoticeGiven")).findFirst().orElseThrow().id();
    }

    /** An order is placed, and the event that tells so is given up. */
    private EventId parkEverything() {
        put(CRM, CRM_URL);
        application.receivers().at(CRM_URL, _ -> new Answer.Refused(500));
        acme.place(REDIS, 1);
        for (int tries = 0; tries < 3; tries++) {
            application.deliverAfter(A_WHILE);
        }
        return deliveries(CRM, DeliveryStatus.PARKED).getFirst().event().id();
    }

    private void put(EndpointId id, String url) {
        assertInstanceOf(PutResult.Added.class, webhooks.put(id, url));
    }

    private List<String> sentTo(String url) {
        return application.receivers().sentTo(url).stream().map(Letter::body).toList();
    }

    private List<Delivery> deliveries(EndpointId id, DeliveryStatus status) {
        return webhooks.deliveries(id, Optional.of(status), PageRequest.first(99)).orElseThrow().items();
    }

    private List<DeliveryStatus> statuses(EndpointId id) {
        return webhooks.deliveries(id, Optional.empty(), PageRequest.first(99)).orElseThrow().items().stream()
                .map(one -> one.progress().status()).toList();
    }
}
