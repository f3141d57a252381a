package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.application.testkit.SampleEvents;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.query.Cursor;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The feed of events over HTTP. Three instances are registered, so it begins with three events. */
class EventsTest {
    private static final String FEED = "/v1/events";
    private final Shop shop = Shop.opened();
    private final ApiClient operator = shop.operator();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void aConsumerReadsOnAndOn() {
        Answer first = operator.get(FEED + "?limit=2").is(200);
        assertEquals(List.of("r-acme", "r-metered"), first.texts("/items", "instanceId"));
        Answer second = operator.get(FEED + "?limit=2&after=" + first.text("/nextCursor")).is(200);
        assertEquals(List.of("r-globex"), second.texts("/items", "instanceId"));

        String cursor = second.text("/nextCursor");
        Answer nothing = operator.get(FEED + "?after=" + cursor).is(200);
        assertEquals(List.of(), nothing.texts("/items", "type"));
        assertEquals(cursor, nothing.text("/nextCursor"));

        shop.unpaidOrder(Shop.REDIS);
        Answer news = operator.get(FEED + "?after=" + cursor).is(200);
        assertEquals(List.of("OrderPlaced"), news.texts("/items", "type"));
        assertNotEquals(cursor, news.text("/nextCursor"));
    }

    @Test
    void anEmptyFeedGivesTheCursorOfItsBeginning() {
        try (Shop empty = Shop.empty()) {
            Answer nothing = empty.operator().get(FEED).is(200);
            String beginning = nothing.text("/nextCursor");
            assertEquals(nothing.body(), empty.operator().get(FEED + "?after=" + beginning).is(200).body());
            assertEquals(List.of("r-acme"), operator.get(FEED + "?limit=1&after=" + beginning).is(200).texts("/items", "instanceId"));
        }
    }

    @Test
    void theTimelineOfAnInstanceHasTheSameEvents() {
        shop.topUp("acme", "1000.00");
        operator.post(Shop.REDIS + "/renewal-orders", Samples.paidOrder(3, Samples.END)).is(201);
        List<JsonNode> fed = operator.get(FEED).is(200).json().at("/items").valueStream()
                .filter(event -> event.path("instanceId").asText().equals("r-acme")).toList();
        Answer instance = operator.get(Shop.REDIS).is(200);
        assertEquals(instance.json().at("/timeline").valueStream().toList(), fed);
        assertEquals(List.of("1", "2", "3"), instance.texts("/timeline", "sequence"));
        assertEquals("180.00", instance.text("/timeline/2/data/price/amount"));
    }

    @Test
    void everyTypeOfEventHasItsSchemaAndItsWebhook() {
        shop.application().store().inTransaction(tx -> {
            tx.events().append(SampleEvents.ofEveryType(tx.instances().find(new InstanceId("r-acme")).orElseThrow()));
            return true;
        });
        List<JsonNode> events = operator.get(FEED + "?limit=200").is(200).json().at("/items").valueStream().toList();
        events.forEach(event -> shop.api().contract().verifyWebhook(event.path("type").asText(), letter(event)));
        assertEquals(SampleEvents.ofEveryType().stream().map(InstanceEvent::type).collect(Collectors.toCollection(TreeSet::new)),
                shop.api().contract().webhooks());
    }

    @Test
    void theSchemaOfAnEventIsThatOfItsTypeOnly() {
        JsonNode event = operator.get(FEED + "?limit=1").is(200).json().at("/items/0");
        assertThrows(AssertionError.class, () -> shop.api().contract().verifyWebhook("OrderPlaced", letter(event)));
        ObjectNode broken = event.deepCopy();
        broken.withObject("/data").put("spec", 7);
        assertThrows(AssertionError.class, () -> shop.api().contract().verifyWebhook("InstanceRegistered", letter(broken)));
    }

    /** An event of the feed, as a webhook brings it. */
    private static String letter(JsonNode event) {
        return "{\"type\": " + event.path("type") + ", \"timestamp\": " + event.path("occurredAt") + ", \"data\": " + event + "}";
    }

    @Test
    void theFeedIsTheOperators() {
        shop.customer("acme").get(FEED).isProblem(403, "OperatorOnly");
        shop.api().withoutKey().get(FEED).isProblem(401, "Unauthenticated");
    }

    /** The last three: another list's, one that says it differently, and one that the feed never reached. */
    @Test
    void aCursorThatTheFeedNeverGaveIsRefused() {
        for (String position : List.of("", "x", "events|", "events|-1", "events|x", "events|9999999999999999999", "orders|1", "events|01",
                "events|4")) {
            Answer refused = operator.get(FEED + "?after=" + Cursor.encode(position)).isProblem(400, "ValidationFailed");
            assertEquals(List.of("after"), refused.wrongFields(), position);
        }
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        String cursor = operator.get("/v1/instances?limit=1").is(200).text("/nextCursor");
        assertEquals(List.of("after", "cursor", "limit"), operator.get(FEED + "?after=" + cursor + "&limit=201&cursor=" + cursor)
                .isProblem(400, "ValidationFailed").wrongFields());
    }
}
