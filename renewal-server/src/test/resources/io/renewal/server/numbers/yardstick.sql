-- All that one paid order writes, in one statement: what the database itself needs for these rows.
-- A test compares the rows with those of a real order: a migration that adds something to them adds it here too.
WITH given AS (
    SELECT ?::text AS account_id, ?::text AS instance_id, ?::uuid AS order_id, ?::timestamptz AS now, ?::timestamptz AS old_end,
           ?::timestamptz AS new_end, ?::uuid AS posting_id, ?::uuid AS placed_id, ?::uuid AS renewed_id, ?::text AS idempotency_key),
ordered AS (
    INSERT INTO orders (account_id, order_id, instance_id, kind, origin, status, spec, price, currency, lines, created_at, pay_before,
        period_months, current_end_time, counts_from, new_end_time, anchor_day, anchor_time, price_list_id, paid_at)
    SELECT account_id, order_id, instance_id, 'Renewal', 'Manual', 'Paid', 'redis.master.small.default', 6000, 'CNY', ?::jsonb, now,
        now + interval '7 days', 1, old_end, old_end, new_end, 1, '00:00', 'numbers', now
    FROM given),
attempted AS (
    INSERT INTO payment_attempts (account_id, order_id, number, method, status, started_at, ended_at)
    SELECT account_id, order_id, 1, 'Balance', 'Paid', now, now FROM given),
posted AS (
    INSERT INTO postings (account_id, posting_id, moved_from, moved_to, amount, currency, order_id, booked_at)
    SELECT account_id, posting_id, 'Balance', 'Revenue', 6000, 'CNY', order_id, now FROM given),
charged AS (
    UPDATE accounts SET balance = balance - 6000 FROM given WHERE accounts.account_id = given.account_id),
prolonged AS (
    UPDATE instances
    SET end_time = new_end, expiring_at = new_end - interval '168 hours', lock_at = new_end, release_at = new_end + interval '168 hours',
        next_due_at = new_end - interval '168 hours'
    FROM given WHERE instances.account_id = given.account_id AND instances.instance_id = given.instance_id),
counted AS (
    INSERT INTO event_counters (account_id, instance_id, events) SELECT account_id, instance_id, 2 FROM given
    ON CONFLICT (account_id, instance_id) DO UPDATE SET events = event_counters.events + 2
    RETURNING events),
placed AS (
    INSERT INTO events (account_id, instance_id, sequence, event_id, type, payload, occurred_at)
    SELECT account_id, instance_id, events - 1, placed_id, 'OrderPlaced', ?::jsonb, now FROM given, counted),
renewed AS (
    INSERT INTO events (account_id, instance_id, sequence, event_id, type, payload, occurred_at)
    SELECT account_id, instance_id, events, renewed_id, 'InstanceRenewed', ?::jsonb, now FROM given, counted),
told AS (
    INSERT INTO outbox (account_id, instance_id, sequence)
    SELECT account_id, instance_id, events - before FROM given, counted, (VALUES (1), (0)) AS of (before))
INSERT INTO answered_requests (caller, idempotency_key, fingerprint, status, body, answered_at)
SELECT account_id, idempotency_key, ?, 201, ?, now FROM given
