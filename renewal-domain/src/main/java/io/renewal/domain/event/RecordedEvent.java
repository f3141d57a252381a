package io.renewal.domain.event;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import java.time.Instant;

/**
 * An event as it was recorded.
 *
 * @param id the same whenever the event is told
 * @param accountId whose instance
 * @param instanceId what it happened to
 * @param sequence counts the events of one instance from 1, without a gap; what is older than a consumer has seen is to be ignored
 * @param occurredAt UTC
 * @param event what happened
 */
public record RecordedEvent(EventId id, AccountId accountId, InstanceId instanceId, long sequence, Instant occurredAt,
        InstanceEvent event) {}
