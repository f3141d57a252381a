package io.renewal.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.WebhookDeliveries.Conclusion;
import io.renewal.application.port.out.WebhookDeliveries.Next;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.application.webhook.WebhookSecret;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.passage.NoticeDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises of webhook endpoints and of deliveries to them. The fake and the real one run the same tests. */
public abstract class WebhooksContract {
    private static final EndpointId CRM = new EndpointId("crm");
    private static final EndpointId OPS = new EndpointId("ops");
    private static final Instance ONE = Examples.redis().instance();
    private static final Instance OTHER = Examples.redis(new InstanceId("r-0"), Examples.ACME).instance();
    private static final InstanceEvent EVENT = new OrderCancelled(new OrderId(new UUID(6, 1)), CancellationReason.REQUESTED);
    private static final Duration LONG = Duration.ofHours(1);
    private RenewalStore store;

    /** An empty store. */
    protected abstract RenewalStore emptyStore();

    @BeforeEach
    void openTheBooks() {
        store = emptyStore();
        doing(tx -> {
            tx.accounts().add(Examples.account(Examples.ACME));
            if (tx.lifecyclePolicies().find(Examples.REDIS_7D.id()).isEmpty()) {
                tx.lifecyclePolicies().add(Examples.REDIS_7D);
            }
            tx.instances().add(Examples.redis(ONE.id(), Examples.ACME));
            tx.instances().add(Examples.redis(OTHER.id(), Examples.ACME));
        });
    }

    @Test
    void anEndpointIsFoundAsItWasAddedAndMoved() {
        add(CRM);
        assertEquals(Optional.of(endpoint(CRM)), asked(tx -> tx.webhookEndpoints().find(CRM)));
        assertEquals(Optional.empty(), asked(tx -> tx.webhookEndpoints().find(OPS)));
        doing(tx -> {
            assertTrue(tx.webhookEndpoints().lock(CRM).isPresent());
            tx.webhookEndpoints().move(CRM, "https://other.example/");
        });
        assertEquals("https://other.example/", asked(tx -> tx.webhookEndpoints().find(CRM)).orElseThrow().url());
    }

    @Test
    void endpointsAreListedById() {
        add(OPS);
        add(CRM);
        assertEquals(List.of(endpoint(CRM), endpoint(OPS)), PageWalk.of(1, page -> asked(tx -> tx.webhookEndpoints().list(page))));
    }

    @Test
    void aSecretThatWasReplacedSignsForAWhileAndNoThirdDoes() {
        add(CRM);
        rotate("two", LONG);
        WebhookEndpoint rotated = asked(tx -> tx.webhookEndpoints().find(CRM)).orElseThrow();
        assertEquals(List.of(WebhookSecret.of("two"), endpoint(CRM).secret()), rotated.secrets());
        rotate("three", LONG);
        assertEquals(List.of(WebhookSecret.of("three"), WebhookSecret.of("two")), secrets());
        rotate("four", Duration.ZERO);
        assertEquals(List.of(WebhookSecret.of("four")), secrets());
    }

    @Test
    void aSecretThatWasReplacedIsForgottenWhenItDoesNotSignAnyMore() {
        add(CRM);
        add(OPS);
        rotate("two", LONG);
        assertEquals(0, forgetSecrets());
        rotate("three", Duration.ZERO);
        assertEquals(1, forgetSecrets());
        assertEquals(0, forgetSecrets());
        assertEquals(List.of(WebhookSecret.of("three")), secrets());
    }

    private int forgetSecrets() {
        return asked(tx -> tx.webhookEndpoints().forgetSecrets());
    }

    @Test
    void anEndpointBeginsAtTheEndOfTheFeed() {
        append(event(1, ONE));
        add(CRM);
        append(event(2, ONE));
        assertEquals(1, fanOut(9));
        assertEquals(0, fanOut(9));
        assertEquals(List.of(2L), numbers(claim(CRM)));
    }

    @Test
    void eventsGoOutInTheOrderOfTheFeedHoweverSmallTheBatch() {
        add(CRM);
        add(OPS);
        append(event(1, ONE), event(2, OTHER), event(3, ONE));
        assertEquals(4, fanOut(2));
        assertEquals(2, fanOut(2));
        assertEquals(0, fanOut(2));
        assertEquals(List.of(1L, 2L), numbers(claim(CRM)));
        assertEquals(List.of(1L, 2L), numbers(claim(OPS)));
    }

    @Test
    void ofAnInstanceTheNextIsSentWhenTheOneBeforeHasEnded() {
        add(CRM);
        append(event(1, ONE), event(2, ONE), event(3, ONE));
        fanOut(9);
        List<Delivery> first = claim(CRM);
        assertEquals(List.of(1L), numbers(first));
        conclude(first, new Next.Delivered());
        List<Delivery> second = claim(CRM);
        assertEquals(List.of(2L), numbers(second));
        conclude(second, new Next.Retried(LONG));
        assertEquals(List.of(), claim(CRM));
        append(event(4, ONE));
        fanOut(9);
        assertEquals(List.of(), claim(CRM));
        conclude(again(second), new Next.Parked());
        assertEquals(List.of(3L), numbers(claim(CRM)));
    }

    @Test
    void aLateOneFindsItsTurnWhenNothingIsPending() {
        add(CRM);
        append(event(1, ONE));
        fanOut(9);
        conclude(claim(CRM), new Next.Delivered());
        append(event(2, ONE));
        fanOut(9);
        assertEquals(List.of(2L), numbers(claim(CRM)));
    }

    @Test
    void whatWasClaimedIsLeased() {
        add(CRM);
        append(event(1, ONE), event(2, OTHER));
        fanOut(9);
        assertEquals(List.of(CRM), asked(tx -> tx.webhookDeliveries().endpointsDue()));
        assertEquals(2, countDue(9));
        assertEquals(1, countDue(1));
        assertEquals(List.of(1L), numbers(claim(1, LONG)));
        assertEquals(List.of(2L), numbers(claim(9, Duration.ZERO)));
        assertEquals(List.of(2L), numbers(claim(9, LONG)));
        assertEquals(List.of(), asked(tx -> tx.webhookDeliveries().endpointsDue()));
    }

    @Test
    void whatCameOfADeliveryIsKept() {
        add(CRM);
        append(event(1, ONE));
        fanOut(9);
        List<Delivery> claimed = claim(CRM);
        assertEquals(0, claimed.getFirst().progress().tries());
        conclude(claimed, new Next.Retried(LONG));
        Delivery retried = find(1);
        assertEquals(DeliveryStatus.PENDING, retried.progress().status());
        assertEquals(1, retried.progress().tries());
        assertEquals(Optional.of("as the test says"), retried.progress().answer());
        assertTrue(retried.progress().nextTryAt().isPresent());
        conclude(again(claimed), new Next.Parked());
        assertEquals(DeliveryStatus.PARKED, find(1).progress().status());
        assertEquals(2, find(1).progress().tries());
        assertTrue(find(1).progress().parkedAt().isPresent());
        assertFalse(find(1).progress().nextTryAt().isPresent());
    }

    @Test
    void whoComesTooLateDoesNotUndoTheEnd() {
        add(CRM);
        append(event(1, ONE));
        fanOut(9);
        List<Delivery> claimed = claim(CRM);
        conclude(claimed, new Next.Delivered());
        conclude(claimed, new Next.Retried(Duration.ZERO));
        assertEquals(DeliveryStatus.DELIVERED, find(1).progress().status());
        assertEquals(List.of(), claim(CRM));
    }

    @Test
    void whoseLeaseIsOverConcludesNothing() {
        add(CRM);
        append(event(1, ONE));
        fanOut(9);
        List<Delivery> first = claim(9, Duration.ZERO);
        List<Delivery> second = claim(9, LONG);
        conclude(first, new Next.Delivered());
        assertEquals(DeliveryStatus.PENDING, find(1).progress().status());
        conclude(second, new Next.Parked());
        redeliver(1);
        List<Delivery> third = claim(9, LONG.plusMinutes(1));
        conclude(second, new Next.Parked());
        assertEquals(DeliveryStatus.PENDING, find(1).progress().status());
        conclude(third, new Next.Delivered());
        assertEquals(DeliveryStatus.DELIVERED, find(1).progress().status());
    }

    @Test
    void whatWasEndedCanBeSentAgainAndComesFirst() {
        add(CRM);
        append(event(1, ONE), event(2, ONE));
        fanOut(9);
        conclude(claim(CRM), new Next.Parked());
        redeliver(1);
        assertEquals(0, find(1).progress().tries());
        assertTrue(find(1).progress().parkedAt().isPresent());
        List<Delivery> again = claim(CRM);
        assertEquals(List.of(1L), numbers(again));
        redeliver(1);
        assertEquals(List.of(), claim(CRM));
        conclude(again, new Next.Delivered());
        assertFalse(find(1).progress().parkedAt().isPresent());
        assertEquals(List.of(2L), numbers(claim(CRM)));
    }

    @Test
    void allThatWasGivenUpCanBeSentAgainInOrder() {
        add(CRM);
        append(event(1, ONE), event(2, ONE), event(3, OTHER), event(4, ONE));
        fanOut(9);
        conclude(claim(CRM), new Next.Parked());
        conclude(claim(CRM), new Next.Parked());
        assertEquals(2, redeliverParked(2));
        assertEquals(1, redeliverParked(2));
        assertEquals(0, redeliverParked(2));
        List<Delivery> first = claim(CRM);
        assertEquals(List.of(1L, 3L), numbers(first));
        conclude(first, new Next.Delivered());
        List<Delivery> second = claim(CRM);
        assertEquals(List.of(2L), numbers(second));
        conclude(second, new Next.Delivered());
        assertEquals(List.of(4L), numbers(claim(CRM)));
    }

    private int redeliverParked(int limit) {
        return asked(tx -> tx.webhookDeliveries().redeliverParked(CRM, limit));
    }

    @Test
    void deliveriesAreListedTheNewestFirst() {
        add(CRM);
        append(event(1, ONE));
        fanOut(9);
        append(event(2, ONE), event(3, OTHER));
        fanOut(9);
        conclude(claim(1, LONG), new Next.Parked());
        assertEquals(3, walk(Optional.empty()).size());
        assertEquals(1, walk(Optional.empty()).getLast().event().id().value().getLeastSignificantBits());
        assertEquals(List.of(1L), numbers(walk(Optional.of(DeliveryStatus.PARKED))));
        assertEquals(2, walk(Optional.of(DeliveryStatus.PENDING)).size());
        assertEquals(List.of(), walk(Optional.of(DeliveryStatus.DELIVERED)));
    }

    @Test
    void whatWasDeliveredIsForgottenButNoFinalNoticeThatAnotherDidNotGet() {
        add(CRM);
        add(OPS);
        append(notice(1, ONE), event(2, OTHER));
        fanOut(9);
        conclude(claim(CRM), new Next.Delivered());
        conclude(OPS, claim(OPS), new Next.Parked());
        assertEquals(0, forget(LONG));
        assertEquals(1, forget(Duration.ofHours(-1)));
        assertEquals(0, forget(Duration.ofHours(-1)));
        assertEquals(List.of(1L), numbers(walk(Optional.empty())));
        assertEquals(Map.of(ONE.id(), new NoticeDelivery(id(1), Examples.TERM_END, 1, 1)), notices());
    }

    @Test
    void aFinalNoticeIsNotForgottenWhileItIsOnItsWayToAnother() {
        add(CRM);
        add(OPS);
        append(notice(1, ONE));
        fanOut(9);
        conclude(claim(CRM), new Next.Delivered());
        assertEquals(0, forget(Duration.ofHours(-1)));
        List<Delivery> other = claim(OPS);
        conclude(OPS, other, new Next.Retried(LONG));
        assertEquals(0, forget(Duration.ofHours(-1)));
        conclude(OPS, again(other), new Next.Delivered());
        assertEquals(2, forget(Duration.ofHours(-1)));
    }

    @Test
    void ofEachEndpointIsToldWhatItHasNotGot() {
        add(OPS);
        add(CRM);
        append(event(1, ONE), event(2, ONE), event(3, OTHER));
        fanOut(9);
        conclude(claim(1, LONG), new Next.Parked());
        assertEquals(List.of("crm 2 1 true", "ops 3 0 true"), backlogs(9));
        assertEquals(List.of("crm 1 1 true", "ops 1 0 true"), backlogs(1));
    }

    @Test
    void aNoticeTellsHowManyDidNotGetIt() {
        add(CRM);
        add(OPS);
        append(event(1, ONE), notice(2, ONE), event(3, OTHER));
        fanOut(9);
        conclude(claim(CRM), new Next.Parked());
        assertEquals(Map.of(), notices());
        conclude(claim(CRM), new Next.Parked());
        assertEquals(Map.of(ONE.id(), new NoticeDelivery(id(2), Examples.TERM_END, 1, 1)), notices());
        redeliver(2);
        assertEquals(Map.of(ONE.id(), new NoticeDelivery(id(2), Examples.TERM_END, 1, 1)), notices());
        conclude(claim(CRM), new Next.Delivered());
        assertEquals(Map.of(), notices());
    }

    @Test
    void aNoticeBehindOneThatFailsIsLostUntilThatHasEnded() {
        add(CRM);
        append(event(1, ONE), notice(2, ONE));
        fanOut(9);
        assertEquals(Map.of(), notices());
        List<Delivery> head = claim(CRM);
        assertEquals(Map.of(), notices());
        conclude(head, new Next.Retried(LONG));
        assertEquals(Map.of(ONE.id(), new NoticeDelivery(id(2), Examples.TERM_END, 1, 0)), notices());
        conclude(again(head), new Next.Delivered());
        assertEquals(Map.of(), notices());
    }

    @Test
    void aNoticeThatFailsIsLostUntilItIsDeliveredAndNeverAfter() {
        add(CRM);
        append(notice(1, ONE));
        fanOut(9);
        List<Delivery> claimed = claim(CRM);
        conclude(claimed, new Next.Retried(LONG));
        assertEquals(Map.of(ONE.id(), new NoticeDelivery(id(1), Examples.TERM_END, 1, 0)), notices());
        conclude(again(claimed), new Next.Delivered());
        redeliver(1);
        conclude(claim(CRM), new Next.Parked());
        assertEquals(DeliveryStatus.PARKED, find(1).progress().status());
        assertEquals(Map.of(), notices());
    }

    @Test
    void aNoticeThatIsOnItsWayForLongIsLostAlsoIfNobodyTriedUntilItIsDelivered() {
        add(CRM);
        append(notice(1, ONE));
        fanOut(9);
        assertEquals(Map.of(), notices());
        assertEquals(Map.of(ONE.id(), new NoticeDelivery(id(1), Examples.TERM_END, 1, 0)), notices(Duration.ofHours(-1)));
        conclude(claim(CRM), new Next.Delivered());
        assertEquals(Map.of(), notices(Duration.ofHours(-1)));
        redeliver(1);
        assertEquals(Map.of(), notices(Duration.ofHours(-1)));
    }

    @Test
    void ofSeveralNoticesTheLastCounts() {
        add(CRM);
        append(notice(1, ONE), notice(2, ONE));
        fanOut(9);
        conclude(claim(CRM), new Next.Parked());
        assertEquals(Map.of(), notices());
        conclude(claim(CRM), new Next.Parked());
        assertEquals(Map.of(ONE.id(), new NoticeDelivery(id(2), Examples.TERM_END, 1, 0)), notices());
    }

    @Test
    void whatAnEndpointHasIsDroppedBitByBit() {
        add(CRM);
        add(OPS);
        append(event(1, ONE), event(2, ONE), event(3, OTHER));
        fanOut(9);
        conclude(claim(1, LONG), new Next.Parked());
        assertEquals(0, drop(2));
        retire();
        assertEquals(2, drop(2));
        assertEquals(1, drop(2));
        assertEquals(0, drop(2));
        assertEquals(List.of("ops 3 0 true"), backlogs(9));
    }

    /** However little of it was dropped. */
    @Test
    void anEndpointThatIsRetiredIsThereForNobody() {
        add(CRM);
        add(OPS);
        append(event(1, ONE), event(2, OTHER), notice(3, ONE));
        fanOut(9);
        conclude(claim(1, LONG), new Next.Retried(Duration.ZERO));
        assertEquals(Map.of(ONE.id(), new NoticeDelivery(id(3), Examples.TERM_END, 1, 1)), notices());
        retire();
        assertEquals(1, drop(1));
        append(event(4, OTHER));
        assertEquals(1, fanOut(9));
        assertEquals(Optional.empty(), asked(tx -> tx.webhookEndpoints().lock(CRM)));
        assertEquals(List.of(endpoint(OPS)), PageWalk.of(1, page -> asked(tx -> tx.webhookEndpoints().list(page))));
        assertEquals(List.of(), claim(CRM));
        assertEquals(List.of(OPS), asked(tx -> tx.webhookDeliveries().endpointsDue()));
        assertEquals(2, countDue(9));
        assertEquals(List.of("ops 4 0 true"), backlogs(9));
        assertEquals(Map.of(), notices());
    }

    @Test
    void theIdOfARetiredEndpointIsTakenUntilItIsRemoved() {
        assertTrue(add(CRM));
        assertFalse(add(CRM));
        retire();
        assertEquals(List.of(CRM), asked(tx -> tx.webhookEndpoints().retired()));
        assertFalse(add(CRM));
        assertTrue(remove());
        assertEquals(List.of(), asked(tx -> tx.webhookEndpoints().retired()));
        assertTrue(add(CRM));
    }

    @Test
    void anEndpointGoesWithAllThatWasOnItsWayToIt() {
        add(CRM);
        append(event(1, ONE));
        fanOut(9);
        List<Delivery> claimed = claim(CRM);
        assertFalse(remove());
        retire();
        assertTrue(remove());
        assertFalse(remove());
        conclude(claimed, new Next.Retried(Duration.ZERO));
        add(CRM);
        assertEquals(List.of(), walk(Optional.empty()));
    }

    private List<String> backlogs(int atMost) {
        return asked(tx -> tx.webhookDeliveries().backlogs(atMost)).stream()
                .map(one -> one.endpoint() + " " + one.pending() + " " + one.parked() + " " + one.oldestSince().isPresent()).toList();
    }

    private Map<InstanceId, NoticeDelivery> notices() {
        return notices(LONG);
    }

    private Map<InstanceId, NoticeDelivery> notices(Duration patience) {
        return asked(tx -> tx.webhookDeliveries().lostNotices(List.of(ONE.id(), OTHER.id()), patience));
    }

    private static WebhookEndpoint endpoint(EndpointId id) {
        return new WebhookEndpoint(id, "https://" + id + ".example/", WebhookSecret.of("of " + id), Optional.empty(), Examples.NOW);
    }

    private boolean add(EndpointId id) {
        return asked(tx -> tx.webhookEndpoints().add(endpoint(id)));
    }

    private void rotate(String secret, Duration overlap) {
        doing(tx -> tx.webhookEndpoints().replaceSecret(CRM, WebhookSecret.of(secret), overlap));
    }

    private List<WebhookSecret> secrets() {
        return asked(tx -> tx.webhookEndpoints().find(CRM)).orElseThrow().secrets();
    }

    private static EventId id(int number) {
        return new EventId(new UUID(8, number));
    }

    private static NewEvent event(int number, Instance instance) {
        return new NewEvent(id(number), instance, Examples.NOW, EVENT);
    }

    private static NewEvent notice(int number, Instance instance) {
        return new NewEvent(id(number), instance, Examples.NOW, new FinalNoticeGiven(Examples.TERM_END, Examples.TERM_END));
    }

    private void append(NewEvent... events) {
        doing(tx -> tx.events().append(List.of(events)));
        doing(tx -> assertEquals(events.length, tx.eventFeed().sequence(99)));
    }

    private int countDue(int atMost) {
        return asked(tx -> tx.webhookDeliveries().countDue(atMost));
    }

    private int forget(Duration age) {
        return asked(tx -> tx.webhookDeliveries().forget(age, 9));
    }

    private int drop(int limit) {
        return asked(tx -> tx.webhookDeliveries().drop(CRM, limit));
    }

    private void retire() {
        doing(tx -> {
            assertTrue(tx.webhookEndpoints().lock(CRM).isPresent());
            tx.webhookEndpoints().retire(CRM);
        });
    }

    private boolean remove() {
        return asked(tx -> tx.webhookEndpoints().remove(CRM));
    }

    private int fanOut(int limit) {
        return asked(tx -> tx.webhookDeliveries().fanOut(limit));
    }

    private List<Delivery> claim(EndpointId endpoint) {
        return asked(tx -> tx.webhookDeliveries().claim(endpoint, 9, LONG));
    }

    private List<Delivery> claim(int limit, Duration lease) {
        return asked(tx -> tx.webhookDeliveries().claim(CRM, limit, lease));
    }

    private void conclude(List<Delivery> deliveries, Next next) {
        conclude(CRM, deliveries, next);
    }

    private void conclude(EndpointId endpoint, List<Delivery> deliveries, Next next) {
        doing(tx -> tx.webhookDeliveries().conclude(endpoint,
                deliveries.stream().map(delivery -> new Conclusion(delivery, next, "as the test says")).toList()));
    }

    /** As whoever claims them next has them. */
    private List<Delivery> again(List<Delivery> deliveries) {
        return deliveries.stream().map(one -> asked(tx -> tx.webhookDeliveries().find(one.endpoint(), one.event().id())).orElseThrow())
                .toList();
    }

    private void redeliver(int number) {
        doing(tx -> tx.webhookDeliveries().redeliver(CRM, id(number)));
    }

    private Delivery find(int number) {
        return asked(tx -> tx.webhookDeliveries().find(CRM, id(number))).orElseThrow();
    }

    private List<Delivery> walk(Optional<DeliveryStatus> status) {
        return PageWalk.of(2, (PageRequest page) -> asked(tx -> tx.webhookDeliveries().list(CRM, status, page)));
    }

    /** The numbers of the events in the test. */
    private static List<Long> numbers(List<Delivery> deliveries) {
        return deliveries.stream().map(one -> one.event().id().value().getLeastSignificantBits()).sorted().toList();
    }

    private void doing(Consumer<RenewalStore.Tx> work) {
        store.inTransaction(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private <R> R asked(Function<RenewalStore.Tx, R> work) {
        return store.<R>inTransaction(work);
    }
}
