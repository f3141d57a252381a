package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.payment.sandbox.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object has the fields of Stripe's fixture for it, and where both have a value, of the same type. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShapesTest {
    /** Stripe itself shows these only on old objects or when they are expanded. */
    private static final Set<String> NOT_SHOWN = Set.of("charge.source", "charge.refunds");
    /** What the client puts there, or what depends on the kind of event. */
    private static final Set<String> FREE = Set.of("metadata", "object");

    private final TestSandbox sandbox;
    private final Inbox inbox;
    private final JsonNode fixtures;

    ShapesTest() throws IOException {
        Inbox open = new Inbox();
        inbox = open;
        sandbox = TestSandbox.start(new TestTime(), 1, config -> config.telling(open.target()));
        try (InputStream in = ShapesTest.class.getResourceAsStream("/stripe-fixtures.json")) {
            fixtures = Json.read(Objects.requireNonNull(in));
        }
    }

    @AfterAll
    void close() {
        sandbox.close();
        inbox.close();
    }

    List<JsonNode> objects() throws Exception {
        String customer = sandbox.customer();
        String intent = id(sandbox.post("/v1/payment_intents", "amount=1200", "currency=eur", "customer=" + customer,
                "payment_method=pm_card_visa", "confirm=true", "off_session=true", "setup_future_usage=off_session"));
        String asked = id(sandbox.post("/v1/payment_intents", "amount=1200", "currency=eur",
                "payment_method=pm_card_authenticationRequired", "confirm=true", "return_url=https://shop.example/"));
        String declined = id(sandbox.post("/v1/payment_intents", "amount=1200", "currency=eur"));
        sandbox.post("/v1/payment_intents/" + declined + "/confirm", "payment_method=pm_card_chargeDeclined", "off_session=true");
        sandbox.post("/v1/refunds", "payment_intent=" + intent);
        String session = session("mode=payment", "line_items[0][price_data][currency]=eur", "line_items[0][price_data][unit_amount]=1200",
                "line_items[0][price_data][product_data][name]=x");
        String done = session("mode=setup", "customer=" + customer);
        String url = TestSandbox.json(sandbox.get("/v1/checkout/sessions/" + done)).path("url").textValue();
        String setup = TestSandbox.json(sandbox.get("/v1/checkout/sessions/" + done)).path("setup_intent").textValue();
        sandbox.press(url, "pay");
        List<JsonNode> objects = new ArrayList<>();
        for (String path : new String[]{"customers/" + customer, "payment_intents/" + intent, "payment_intents/" + asked,
                "payment_intents/" + declined, "checkout/sessions/" + session, "checkout/sessions/" + done, "setup_intents/" + setup}) {
            objects.add(TestSandbox.json(sandbox.get("/v1/" + path)));
        }
        for (String list : new String[]{"charges", "refunds", "events", "webhook_endpoints", "payment_methods?customer=" + customer}) {
            TestSandbox.json(sandbox.get("/v1/" + list)).path("data").forEach(objects::add);
        }
        return objects;
    }

    @ParameterizedTest
    @MethodSource("objects")
    void anObjectHasTheShapeOfStripesFixture(JsonNode object) {
        String kind = object.path("object").textValue();
        JsonNode fixture = fixtures.path(kind);
        assertFalse(fixture.isMissingNode(), kind);
        List<String> wrong = new ArrayList<>();
        compare(kind, fixture, object, wrong);
        assertEquals(List.of(), wrong);
    }

    @Test
    void allKindsAreThere() throws Exception {
        List<String> kinds = objects().stream().map(object -> object.path("object").textValue()).distinct().sorted().toList();
        assertEquals(List.of("charge", "checkout.session", "customer", "event", "payment_intent", "payment_method", "refund",
                "setup_intent", "webhook_endpoint"), kinds);
    }

    @Test
    void nothingOfOurOwnIsShown() throws Exception {
        for (JsonNode object : objects()) {
            object.fieldNames().forEachRemaining(name -> assertFalse(name.startsWith("_"), name));
            assertTrue(object.path("created").isIntegralNumber());
        }
    }

    private static void compare(String path, JsonNode fixture, JsonNode ours, List<String> wrong) {
        fixture.properties().forEach(field -> {
            String name = path + "." + field.getKey();
            JsonNode value = ours.get(field.getKey());
            if (value == null) {
                if (!NOT_SHOWN.contains(name)) {
                    wrong.add(name + " is missing");
                }
            } else if (!value.isNull() && !field.getValue().isNull()) {
                if (value.getNodeType() != field.getValue().getNodeType()) {
                    wrong.add(name + " is " + value.getNodeType() + " instead of " + field.getValue().getNodeType());
                } else if (value.isObject() && !FREE.contains(field.getKey()) && !isEmptied(value)) {
                    compare(name, field.getValue(), value, wrong);
                }
            }
        });
    }

    /** Objects that Stripe too shows empty. */
    private static boolean isEmptied(JsonNode value) {
        return value.isEmpty();
    }

    private String session(String... more) throws Exception {
        List<String> form = new ArrayList<>(List.of(more));
        form.add("success_url=https://shop.example/");
        return id(sandbox.post("/v1/checkout/sessions", form.toArray(String[]::new)));
    }

    private static String id(HttpResponse<String> response) {
        JsonNode id = TestSandbox.json(response).path("id");
        assertTrue(id.isTextual(), response.body());
        return id.textValue();
    }
}
