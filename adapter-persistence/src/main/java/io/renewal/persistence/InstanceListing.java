package io.renewal.persistence;

import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.InstanceFilter.Released;
import io.renewal.application.query.InstanceFilter.Sort;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.lifecycle.InstanceStatus;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * One listing of instances.
 *
 * @param now what statuses and effective specs are told for; by the same rules as {@link Instance#statusAt} and {@link Instance#asOf}
 */
record InstanceListing(Handle handle, InstanceFilter filter, Instant now) {
    /** Where what has no end is listed; the schema says the same. */
    private static final Instant NO_END = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** No policy has anything expire earlier; a zone may have its days a day off. */
    private static final String NOT_LONG_BEFORE_THE_END = """
            i.listed_end < :now::timestamptz + make_interval(days => 2 + (SELECT max(expiring_days) FROM lifecycle_policies))""";

    Page<Instance> page(PageRequest page) {
        Conditions conditions = conditions();
        page.after().ifPresent(after -> behind(conditions, after));
        List<Instance> rows = handle.createQuery(JdbcInstances.SELECT + conditions.where() + "ORDER BY " + order() + " LIMIT :limit")
                .bindMap(conditions.values()).bind("limit", page.limit() + 1L)
                .map((columns, _) -> InstanceRows.instance(new Row(columns))).list();
        return Page.of(rows, page.limit(), this::position);
    }

    /** How many there are in all, counted no further than {@code atMost}. */
    int count(int atMost) {
        Conditions conditions = conditions();
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM instances i" + conditions.where() + "LIMIT :atMost) AS found")
                .bindMap(conditions.values()).bind("atMost", atMost).mapTo(Integer.class).one();
    }

    private Conditions conditions() {
        Conditions conditions = new Conditions().andIf(filter.accountId(), "accountId", "i.account_id = :accountId")
                .andIf(filter.renewalStatus(), "renewalStatus", "i.renewal_status = :renewalStatus")
                .andIf(filter.region(), "region", "i.region = :region").andIf(filter.endBefore(), "endBefore", "i.listed_end < :endBefore")
                .andIf(filter.text().map(LikePattern::containing), "text", "lower(i.instance_id) LIKE :text");
        filter.spec().ifPresent(spec -> conditions
                .and("CASE WHEN i.scheduled_for <= :now THEN i.scheduled_spec ELSE i.spec END = :spec", "spec", spec).with("now", now));
        filter.status().ifPresent(status -> restrictTo(status, conditions));
        if (filter.released() == Released.LEFT_OUT) {
            conditions.and("i.released_at IS NULL");
        }
        return conditions;
    }

    /** What the end says of a status again: implied, but only by that an index of ends is of use. */
    private void restrictTo(InstanceStatus status, Conditions conditions) {
        if (status == InstanceStatus.RELEASED) {
            conditions.and("i.released_at IS NOT NULL");
            return;
        }
        conditions.and("i.released_at IS NULL").and(switch (status) {
            case NORMAL -> "i.listed_end > :now AND (i.billing_method = 'PayAsYouGo' OR :now < i.expiring_at)";
            case EXPIRING -> "i.listed_end > :now AND i.expiring_at <= :now AND :now < i.end_time AND " + NOT_LONG_BEFORE_THE_END;
            case EXPIRED -> "i.listed_end <= :now AND i.expiring_at <= :now AND i.end_time <= :now AND :now < i.lock_at";
            case LOCKED -> "i.listed_end <= :now AND i.expiring_at <= :now AND i.end_time <= :now AND i.lock_at <= :now";
            case RELEASED -> throw new IllegalStateException("told from what is recorded, not from time");
        }, "now", now);
    }

    private void behind(Conditions conditions, Position after) {
        String place = switch (filter.sort()) {
            case BY_ID -> "i.instance_id > :afterId";
            case BY_END_TIME -> "(i.listed_end, i.instance_id) > (:afterTime, :afterId)";
            case BY_END_TIME_DESCENDING -> "(i.listed_end, i.instance_id) < (:afterTime, :afterId)";
        };
        conditions.and(place, "afterId", after.id());
        if (filter.sort() != Sort.BY_ID) {
            conditions.with("afterTime", after.at());
        }
    }

    private String order() {
        return switch (filter.sort()) {
            case BY_ID -> "i.instance_id";
            case BY_END_TIME -> "i.listed_end, i.instance_id";
            case BY_END_TIME_DESCENDING -> "i.listed_end DESC, i.instance_id DESC";
        };
    }

    private Position position(Instance instance) {
        if (filter.sort() == Sort.BY_ID) {
            return new Position(Instant.EPOCH, instance.id().value());
        }
        Instant end = instance.plan() instanceof Subscription subscription ? subscription.term().end() : NO_END;
        return new Position(end, instance.id().value());
    }
}
