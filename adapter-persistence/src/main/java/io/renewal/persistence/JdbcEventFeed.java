package io.renewal.persistence;

import io.renewal.application.port.out.EventFeed;
import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.query.FeedItem;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The feed. The migration that made its tables tells why nothing in it appears late. */
final class JdbcEventFeed implements EventFeed {
    /**
     * The advisory lock of whoever gives positions: {@code feed} in ASCII. Alone in its 32 bits of the first key; the locks of idempotency
     * keys are of one key of 64 bits, which PostgreSQL keeps apart.
     */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(x'66656564'::int, 0)";

    private final Handle handle;
    private final LockOrder locks;

    JdbcEventFeed(Handle handle, LockOrder locks) {
        this.handle = handle;
        this.locks = locks;
    }

    @Override
    public int sequence(int limit) {
        locks.enter(Level.FEED);
        // A statement of its own: the next one must begin when all that others moved is in sight.
        handle.execute(LOCK);
        return handle.createUpdate("""
                WITH moved AS (
                    DELETE FROM outbox
                    WHERE written = ANY (ARRAY (SELECT written FROM outbox ORDER BY written LIMIT :limit))
                    RETURNING *)
                INSERT INTO event_feed (position, account_id, instance_id, sequence)
                SELECT (SELECT coalesce(max(position), 0) FROM event_feed) + row_number() OVER (ORDER BY written),
                    account_id, instance_id, sequence
                FROM moved
                """).bind("limit", limit).execute();
    }

    @Override
    public int countWaiting(int atMost) {
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM outbox LIMIT :atMost) AS waiting").bind("atMost", atMost)
                .mapTo(Integer.class).one();
    }

    @Override
    public List<FeedItem> after(long position, int limit) {
        return handle.createQuery("""
                SELECT f.position, e.*
                FROM event_feed f
                JOIN events e ON e.account_id = f.account_id AND e.instance_id = f.instance_id AND e.sequence = f.sequence
                WHERE f.position > :position
                ORDER BY f.position
                LIMIT :limit
                """).bind("position", position).bind("limit", limit)
                .map((columns, _) -> new FeedItem(columns.getLong("position"), JdbcEvents.event(new Row(columns)))).list();
    }

    @Override
    public long end() {
        return handle.createQuery("SELECT coalesce(max(position), 0) FROM event_feed").mapTo(Long.class).one();
    }
}
