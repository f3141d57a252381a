package io.renewal.application.port.out;

import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Registration;
import java.time.Instant;
import java.util.Optional;

/** The instances in a transaction. Their ids are unique across accounts. */
public interface Instances {
    Optional<Instance> find(InstanceId id);

    /** Finds an instance and keeps others from changing it until the transaction ends. */
    Optional<Instance> lock(InstanceId id);

    /** What was said of the instance when it was registered. */
    Optional<Registration> registration(InstanceId id);

    /** Adds a new instance, with what was said of it. */
    void add(Registration registration);

    /** Writes an instance that the caller has locked. */
    void update(Instance instance);

    /**
     * Instances in the order that the filter asks for.
     *
     * @param now the moment that statuses and effective specs are computed for
     */
    Page<Instance> list(InstanceFilter filter, PageRequest page, Instant now);
}
