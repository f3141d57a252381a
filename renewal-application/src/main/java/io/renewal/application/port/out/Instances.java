package io.renewal.application.port.out;

import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Registration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instances in a transaction. Their ids are unique across accounts. */
public interface Instances {
    Optional<Instance> find(InstanceId id);

    /** Those of these instances that are there. */
    Map<InstanceId, Instance> find(Collection<InstanceId> ids);

    /** Finds an instance and keeps others from changing it until the transaction ends. */
    Optional<Instance> lock(InstanceId id);

    /**
     * Claims instances for which something is due at {@code now}, what is due first before what is due later: keeps others from changing
     * them until the transaction ends, and leaves out those that others hold just now.
     */
    List<Instance> claimDue(Instant now, int limit);

    /** Claims, in the same way, instances with an order that waits to be paid though its time to pay is over at {@code now}. */
    List<Instance> claimWithOrdersOver(Instant now, int limit);

    /** Claims, in the same way, instances with a payment at the provider that is open for longer than it may be, and not withdrawn yet. */
    List<Instance> claimWithPaymentsOver(Instant now, int limit);

    /**
     * Instances whose release is due at {@code now} and waits for the payment of an order, the longest waiting first.
     *
     * @param limit the most that are told, from 1
     */
    List<HeldRelease> heldReleases(Instant now, int limit);

    /** For how many instances something is due at {@code now}, counted no further than {@code atMost}. */
    int countDue(Instant now, int atMost);

    /** When the first of all things that are to be done for instances is due, or was due. UTC. */
    Optional<Instant> firstDueAt();

    /** What was said of the instance when it was registered. */
    Optional<Registration> registration(InstanceId id);

    /** What was said of each of these instances that are there. */
    Map<InstanceId, Registration> registrations(Collection<InstanceId> ids);

    /** Adds a new instance, with what was said of it. */
    default void add(Registration registration) {
        add(List.of(registration));
    }

    /** Adds new instances, with what was said of each. */
    void add(List<Registration> registrations);

    /** Writes instances that the caller has locked, and when something is next to be done for each. */
    void update(List<Instance> instances);

    /** Writes an instance that the caller has locked, and when something is next to be done for it. */
    default void update(Instance instance) {
        update(List.of(instance));
    }

    /** Lets what is due for instances that the caller has locked be due at {@code until} instead, unless they are written before. */
    void postpone(List<InstanceId> ids, Instant until);

    /**
     * A release that waits for a payment.
     *
     * @param since when it was due
     */
    record HeldRelease(InstanceId instance, AccountId account, OrderId order, Instant since) {}

    /**
     * Instances in the order that the filter asks for.
     *
     * @param now the moment that statuses and effective specs are computed for
     */
    Page<Instance> list(InstanceFilter filter, PageRequest page, Instant now);

    /** How many instances such a list has in all, counted no further than {@code atMost}. */
    int count(InstanceFilter filter, int atMost, Instant now);
}
