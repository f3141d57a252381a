-- All that a batch of automatic renewals by balance writes, in one statement: what the database itself needs for these rows. What does
-- not differ between them is taken from one that the service has written. A test compares the rows with those of the service.
WITH given AS (
    SELECT *
    FROM unnest(?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[])
        AS g (account_id, instance_id, order_id, posting_id, placed_id, renewed_id, placed, renewed)),
model AS (
    SELECT * FROM orders WHERE order_id = ?::uuid),
renewed_model AS (
    SELECT i.* FROM instances i JOIN model m USING (account_id, instance_id)),
ordered AS (
    INSERT INTO orders (account_id, order_id, instance_id, kind, origin, status, spec, price, currency, lines, created_at, pay_before,
        period_months, current_end_time, counts_from, new_end_time, anchor_day, anchor_time, price_list_id, paid_at)
    SELECT g.account_id, g.order_id, g.instance_id, m.kind, m.origin, m.status, m.spec, m.price, m.currency, m.lines, m.created_at,
        m.pay_before, m.period_months, m.current_end_time, m.counts_from, m.new_end_time, m.anchor_day, m.anchor_time, m.price_list_id,
        m.paid_at
    FROM given g, model m),
attempted AS (
    INSERT INTO payment_attempts (account_id, order_id, number, method, status, started_at, ended_at)
    SELECT g.account_id, g.order_id, 1, 'Balance', 'Paid', m.paid_at, m.paid_at FROM given g, model m),
posted AS (
    INSERT INTO postings (account_id, posting_id, moved_from, moved_to, amount, currency, order_id, booked_at)
    SELECT g.account_id, g.posting_id, 'Balance', 'Revenue', m.price, m.currency, g.order_id, m.paid_at FROM given g, model m),
charged AS (
    UPDATE accounts a SET balance = balance - taken.amount
    FROM (SELECT g.account_id, sum(m.price) AS amount FROM given g, model m GROUP BY g.account_id) AS taken
    WHERE a.account_id = taken.account_id),
prolonged AS (
    UPDATE instances i
    SET end_time = m.end_time, expiring_at = m.expiring_at, lock_at = m.lock_at, release_at = m.release_at, next_due_at = m.next_due_at,
        charging_since = m.charging_since, next_charge_at = m.next_charge_at
    FROM given g, renewed_model m
    WHERE i.account_id = g.account_id AND i.instance_id = g.instance_id),
counted AS (
    INSERT INTO event_counters AS c (account_id, instance_id, events) SELECT account_id, instance_id, 2 FROM given
    ON CONFLICT (account_id, instance_id) DO UPDATE SET events = c.events + 2
    RETURNING account_id, instance_id, events),
told AS (
    SELECT g.account_id, g.instance_id, c.events - 1 AS sequence, g.placed_id AS event_id, 'OrderPlaced' AS type, g.placed AS payload
    FROM given g JOIN counted c USING (account_id, instance_id)
    UNION ALL
    SELECT g.account_id, g.instance_id, c.events, g.renewed_id, 'InstanceRenewed', g.renewed
    FROM given g JOIN counted c USING (account_id, instance_id)),
recorded AS (
    INSERT INTO events (account_id, instance_id, sequence, event_id, type, payload, occurred_at)
    SELECT t.account_id, t.instance_id, t.sequence, t.event_id, t.type, t.payload::jsonb, m.paid_at FROM told t, model m)
INSERT INTO outbox (account_id, instance_id, sequence)
SELECT account_id, instance_id, sequence FROM told
