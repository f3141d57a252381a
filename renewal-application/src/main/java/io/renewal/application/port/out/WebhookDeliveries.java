package io.renewal.application.port.out;

import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.Backlog;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.passage.NoticeDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The deliveries of events to webhook endpoints in a transaction, and which is sent next. Timed by the clock of the store and not by the
 * service's, as {@link Attempts} are: receivers live in real time, whatever a sandbox clock says.
 */
public interface WebhookDeliveries {
    /**
     * Puts events on their way to each endpoint, in the order of the feed, from where that was left. Endpoints that somebody else has locked
     * are passed over.
     *
     * @param limit the most events for one endpoint, from 1
     * @return how many deliveries there are more; none if there was nothing left, or others are at it
     */
    int fanOut(int limit);

    /** Endpoints to which something is to be sent now. */
    List<EndpointId> endpointsDue();

    /** How many deliveries are to be sent now, counted no further than {@code atMost}. */
    int countDue(int atMost);

    /**
     * Claims deliveries that are to be sent now and leases them to the caller, the longest waiting first: of each instance the one that comes
     * before all others that are pending, if its time has come and nobody else has it.
     */
    List<Delivery> claim(EndpointId endpoint, int limit, Duration lease);

    /**
     * Writes what came of deliveries to an endpoint that the caller has locked, as they were claimed; of those that are not leased to the
     * caller any more, as somebody else has claimed or ended them since, nothing.
     */
    void conclude(EndpointId endpoint, List<Conclusion> conclusions);

    /** Has a delivery to an endpoint that the caller has locked sent again, unless it is pending. */
    void redeliver(EndpointId endpoint, EventId event);

    /**
     * Has deliveries that were given up, to an endpoint that the caller has locked, sent again; those first that were put on their way first.
     *
     * @param limit the most, from 1
     * @return how many are
     */
    int redeliverParked(EndpointId endpoint, int limit);

    Optional<Delivery> find(EndpointId endpoint, EventId event);

    /** The newest first. */
    Page<Delivery> list(EndpointId endpoint, Optional<DeliveryStatus> status, PageRequest page);

    /**
     * Removes what was delivered, of what was put on its way longer ago than this, but no final notice that has not been
     * delivered to another endpoint: that one has it is what frees the release.
     *
     * @param limit the most that are removed for one endpoint, from 1
     * @return how many were
     */
    int forget(Duration age, int limit);

    /**
     * Removes what is kept of deliveries to an endpoint that is retired, whatever became of them.
     *
     * @param limit the most that are removed, from 1
     * @return how many were
     */
    int drop(EndpointId endpoint, int limit);

    /**
     * What each endpoint has not got, by the endpoints' ids.
     *
     * @param atMost as far as deliveries of an endpoint are counted, from 1
     */
    List<Backlog> backlogs(int atMost);

    /**
     * How the last final notice of each instance fared; of those only to some endpoint of which it is lost. To an endpoint it is lost unless
     * that has ever said that it has it, if it was given up, or failed, or the first pending delivery of its instance there did, or if it
     * was put on its way longer ago than {@code patience}.
     */
    Map<InstanceId, NoticeDelivery> lostNotices(Collection<InstanceId> ids, Duration patience);

    /**
     * Instances whose release is due at {@code now}, and of which some endpoint failed to take something, or has not got something that was
     * put on its way longer ago than {@code patience}; the longest due first.
     */
    List<InstanceId> dueWithFailures(Instant now, Duration patience, int limit);

    /**
     * What came of sending something.
     *
     * @param answer for operators to see
     */
    record Conclusion(Delivery delivery, Next next, String answer) {}

    /** How a delivery goes on. */
    sealed interface Next {
        /** The receiver has it. */
        record Delivered() implements Next {}

        /** It is sent again after a while. */
        record Retried(Duration pause) implements Next {}

        /** It is not sent any more. */
        record Parked() implements Next {}
    }
}
