package io.renewal.server.numbers;

import org.jdbi.v3.core.Jdbi;

/**
 * The long texts of an order that the server took: what the yardstick writes has the same size.
 *
 * @param id of that order; to be replaced in the texts
 * @param lines of its price
 * @param placed the event that tells of its placing
 * @param renewed the event that tells of its payment
 * @param fingerprint of its request
 * @param body of its answer
 */
record RealOrder(String id, String lines, String placed, String renewed, String fingerprint, String body) {
    private static final String ANY = """
            SELECT o.order_id, o.lines::text AS lines, p.payload::text AS placed, r.payload::text AS renewed, a.fingerprint, a.body
            FROM orders o
            JOIN events p ON p.type = 'OrderPlaced' AND p.payload ->> 'orderId' = o.order_id::text
            JOIN events r ON r.type = 'InstanceRenewed' AND r.payload ->> 'orderId' = o.order_id::text
            JOIN answered_requests a ON a.caller = o.account_id AND a.body LIKE '%' || o.order_id || '%'
            LIMIT 1
            """;

    static RealOrder in(Jdbi database) {
        return database.withHandle(handle -> handle.createQuery(ANY).map((row, _) -> new RealOrder(row.getString("order_id"),
                row.getString("lines"), row.getString("placed"), row.getString("renewed"), row.getString("fingerprint"),
                row.getString("body"))).one());
    }

    /** One of the texts, of another order. */
    String as(String otherId, String text) {
        return text.replace(id, otherId);
    }
}
