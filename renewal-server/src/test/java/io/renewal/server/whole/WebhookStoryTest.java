package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events reach a receiver that was written with the library of Standard Webhooks. */
@Timeout(300)
class WebhookStoryTest {
    private static final String CRM = "/v1/webhook-endpoints/crm";
    private static final Map<String, String> SETTINGS = Map.of("RENEWAL_SANDBOX_START_TIME", "2044-06-01T00:00:00Z",
            "RENEWAL_TIMERS_INTERVAL", "PT1S", "RENEWAL_WEBHOOKS_ALLOW_PRIVATE_TARGETS", "true");

    @RegisterExtension
    final FreshEach databases = new FreshEach();
    private final HookReceiver receiver = new HookReceiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aRenewalIsToldAsTheFeedHasIt() throws Exception {
        try (RunningRenewal renewal = RunningRenewal.sandbox(databases.address(), SETTINGS)) {
            Operator operator = renewal.operator().publishPrices("CNY");
            Customer acme = operator.open("acme", "CNY", "Asia/Shanghai");
            operator.topUp(acme, "1000.00", "CNY");
            Instant end = operator.register(acme, "r-one", LocalDate.of(2044, 6, 15), Operator.FAR);
            receiver.knows(operator.client().put(CRM, "{\"url\": \"" + receiver.url() + "\"}").is(201).text("/secret"));
            acme.renew("r-one", 3, end).is(201);

            List<JsonNode> told = List.of(letter(receiver.next(), renewal), letter(receiver.next(), renewal));
            assertEquals(operator.client().get("/v1/events").is(200).json().at("/items").valueStream().skip(1).toList(),
                    told.stream().map(letter -> letter.path("data")).toList());
            assertEquals("InstanceRenewed", told.getLast().path("type").asText());

            String rotated = operator.client().post(CRM + "/secret-rotation").is(200).text("/secret");
            acme.renew("r-one", 1, acme.endTime("r-one")).is(201);
            assertEquals("OrderPlaced", letter(receiver.next(), renewal).path("type").asText());
            receiver.knows(rotated);
            assertEquals("InstanceRenewed", letter(receiver.next(), renewal).path("type").asText());
        }
    }

    @Test
    void aFinalNoticeThatNobodyGotHoldsTheReleaseUntilItIsDelivered() {
        Map<String, String> oneTry = new HashMap<>(SETTINGS);
        oneTry.put("RENEWAL_WEBHOOKS_TRIES", "1");
        try (RunningRenewal renewal = RunningRenewal.sandbox(databases.address(), oneTry)) {
            Operator operator = renewal.operator().publishPrices("CNY");
            Customer acme = operator.open("acme", "CNY", "Asia/Shanghai");
            ApiClient client = operator.client();
            receiver.fail();
            receiver.knows(client.put(CRM, "{\"url\": \"" + receiver.url() + "\"}").is(201).text("/secret"));
            Instant end = operator.register(acme, "r-one", LocalDate.of(2044, 6, 15));
            moveTo(client, end.plus(Duration.ofDays(6)));
            Admin.await("the notice is parked", () -> parked(client).stream().anyMatch("FinalNoticeGiven"::equals));

            moveTo(client, end.plus(Duration.ofDays(7)));
            assertEquals("Locked", acme.see("r-one").text("/status"));
            Answer operations = client.get("/v1/operations").is(200);
            assertEquals("NoticeNotDelivered", operations.text("/heldReleases/0/reason"));
            assertTrue(operations.number("/deliveries/parked") >= 3, operations::body);

            receiver.mend();
            client.post(CRM + "/deliveries/" + operations.text("/heldReleases/0/eventId") + "/redelivery").is(202);
            Admin.await("it is released", () -> acme.see("r-one").text("/status").equals("Released"));
            assertEquals(List.of(), client.get("/v1/operations").is(200).texts("/heldReleases", "instanceId"));
        }
    }

    @Test
    void receiversThatDoAsTheyLikeHarmNobody() throws Exception {
        Map<String, String> impatient = new HashMap<>(SETTINGS);
        impatient.putAll(Map.of("RENEWAL_WEBHOOKS_TRIES", "1", "RENEWAL_WEBHOOKS_TIMEOUT", "PT1S"));
        try (BadReceiver bad = new BadReceiver(); RunningRenewal renewal = RunningRenewal.sandbox(databases.address(), impatient)) {
            Operator operator = renewal.operator().publishPrices("CNY");
            Customer acme = operator.open("acme", "CNY", "Asia/Shanghai");
            ApiClient client = operator.client();
            operator.topUp(acme, "1000.00", "CNY");
            Instant end = operator.register(acme, "r-one", LocalDate.of(2044, 6, 15), Operator.FAR);
            for (String path : List.of("broken", "elsewhere", "endless", "silent")) {
                client.put("/v1/webhook-endpoints/" + path, "{\"url\": \"" + bad.url(path) + "\"}").is(201);
            }
            receiver.knows(client.put(CRM, "{\"url\": \"" + receiver.url() + "\"}").is(201).text("/secret"));
            acme.renew("r-one", 3, end).is(201);

            assertEquals("OrderPlaced", letter(receiver.next(), renewal).path("type").asText());
            assertEquals("InstanceRenewed", letter(receiver.next(), renewal).path("type").asText());
            awaitAnswers(client, "broken", "Parked", "HTTP 500");
            awaitAnswers(client, "elsewhere", "Parked", "HTTP 307");
            awaitAnswers(client, "endless", "Delivered", "HTTP 200");
            awaitAnswers(client, "silent", "Parked", "there was no whole answer in time");
            assertEquals(0, bad.followed());
            assertEquals(6, client.get("/v1/operations").is(200).number("/deliveries/parked"));
        }
    }

    /** Both events came to that. */
    private static void awaitAnswers(ApiClient client, String endpoint, String status, String answer) {
        String deliveries = "/v1/webhook-endpoints/" + endpoint + "/deliveries?status=" + status;
        Admin.await(endpoint, () -> client.get(deliveries).is(200).texts("/items", "lastAnswer").equals(List.of(answer, answer)));
    }

    /** What came, if it is what the API promises of it. */
    private static JsonNode letter(String body, RunningRenewal renewal) throws Exception {
        JsonNode letter = new ObjectMapper().readTree(body);
        renewal.api().contract().verifyWebhook(letter.path("type").asText(), body);
        assertEquals(letter.at("/data/occurredAt"), letter.path("timestamp"));
        return letter;
    }

    private static List<String> parked(ApiClient client) {
        return client.get(CRM + "/deliveries?status=Parked").is(200).texts("/items", "type");
    }

    private static void moveTo(ApiClient client, Instant instant) {
        client.post("/v1/sandbox/clock", "{\"now\": \"" + instant + "\"}").is(200);
    }
}
