package io.renewal.server.numbers;

import org.jdbi.v3.core.Jdbi;

/**
 * An order that the service itself has placed and paid: what the yardstick writes looks like it.
 *
 * @param order its id; to be replaced in the texts
 * @param placedEvent what told of its placing
 * @param renewedEvent what told of its payment
 */
record RenewedModel(String order, String placedEvent, String renewedEvent) {
    private static final String ANY = """
            SELECT o.order_id, p.payload::text AS placed, r.payload::text AS renewed
            FROM orders o
            JOIN events p ON p.type = 'OrderPlaced' AND p.payload ->> 'orderId' = o.order_id::text
            JOIN events r ON r.type = 'InstanceRenewed' AND r.payload ->> 'orderId' = o.order_id::text
            WHERE o.origin = 'AutoRenewal'
            LIMIT 1
            """;

    static RenewedModel in(Jdbi database) {
        return database.withHandle(handle -> handle.createQuery(ANY)
                .map((row, _) -> new RenewedModel(row.getString("order_id"), row.getString("placed"), row.getString("renewed"))).one());
    }

    String placed(String other) {
        return placedEvent.replace(order, other);
    }

    String renewed(String other) {
        return renewedEvent.replace(order, other);
    }
}
