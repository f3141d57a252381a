package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.persistence.testing.FreshDatabase;
import io.renewal.rest.testing.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A control plane follows what happens, with nothing but a cursor. */
class FeedTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    @Test
    void whatIsOrderedAndPaidIsToldAndACursorOutlivesTheServer() {
        Customer acme;
        Instant end;
        String order;
        String cursor;
        try (RunningRenewal renewal = RunningRenewal.on(DATABASE.address())) {
            Operator operator = renewal.operator().publishPrices("CNY");
            acme = operator.open("acme", "CNY", "Asia/Shanghai");
            operator.topUp(acme, "1000.00", "CNY");
            end = operator.register(acme, "r-one", LocalDate.of(2044, 6, 15), Operator.FAR);
            order = acme.order("r-one", 3, end).is(201).text("/orderId");

            Answer first = feed(operator, "?limit=2");
            assertEquals(List.of("InstanceRegistered", "OrderPlaced"), first.texts("/items", "type"));
            assertEquals(order, first.text("/items/1/data/orderId"));
            cursor = first.text("/nextCursor");
            acme.pay(order).is(201);
        }

        try (RunningRenewal renewal = RunningRenewal.on(DATABASE.address())) {
            Operator operator = renewal.operator();
            Answer paid = feed(operator, "?after=" + cursor);
            assertEquals(List.of("InstanceRenewed"), paid.texts("/items", "type"));
            JsonNode event = paid.json().at("/items/0");
            assertEquals("acme r-one 3", String.join(" ", event.path("accountId").asText(), event.path("instanceId").asText(),
                    event.path("sequence").asText()));
            assertEquals(end, Instant.parse(event.at("/data/oldEndTime").asText()));
            assertEquals(acme.at(renewal.api()).endTime("r-one"), Instant.parse(event.at("/data/newEndTime").asText()));
            assertEquals("180.00", event.at("/data/price/amount").asText());

            String next = paid.text("/nextCursor");
            assertEquals(List.of(), feed(operator, "?after=" + next).texts("/items", "type"));
            acme.at(renewal.api()).renew("r-one", 1, acme.at(renewal.api()).endTime("r-one")).is(201);
            assertEquals(List.of("OrderPlaced", "InstanceRenewed"), feed(operator, "?after=" + next).texts("/items", "type"));
            assertEquals(acme.at(renewal.api()).see("r-one").json().at("/timeline"), feed(operator, "").json().at("/items"));
            acme.at(renewal.api()).client().get("/v1/events").isProblem(403, "OperatorOnly");
        }
        Books.at(DATABASE.address()).addUp();
    }

    private static Answer feed(Operator operator, String query) {
        return operator.client().get("/v1/events" + query).is(200);
    }
}
