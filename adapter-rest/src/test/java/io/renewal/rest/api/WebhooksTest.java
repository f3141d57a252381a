package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhook endpoints, their secrets, and deliveries to them, as the operator handles them. */
class WebhooksTest {
    private static final String ENDPOINTS = "/v1/webhook-endpoints";
    private static final String CRM = ENDPOINTS + "/crm";
    private static final String URL = "https://crm.example/hooks";
    private final Shop shop = Shop.opened();
    private final ApiClient operator = shop.operator();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theSecretIsToldOnceAndNeverAgain() {
        assertTrue(operator.put(CRM, Samples.WEBHOOK).is(201).text("/secret").startsWith("whsec_"));
        assertFalse(operator.put(CRM, Samples.WEBHOOK).is(200).has("/secret"));
        assertFalse(operator.get(CRM).is(200).has("/secret"));
        assertEquals(URL, operator.get(ENDPOINTS).is(200).text("/items/0/url"));
    }

    @Test
    void aRotationIsDoneOnceAndTellsTheNewSecretOnce() {
        String first = operator.put(CRM, Samples.WEBHOOK).is(201).text("/secret");
        Answer rotated = operator.post(CRM + "/secret-rotation", "{}", "rotate").is(200);
        assertNotEquals(first, rotated.text("/secret"));
        assertTrue(rotated.has("/formerSecretUntil"));
        assertFalse(operator.post(CRM + "/secret-rotation", "{}", "rotate").is(200).has("/secret"));
        operator.post(ENDPOINTS + "/none/secret-rotation").isProblem(404, "NotFound");
        operator.post(ENDPOINTS + "/-/secret-rotation").isProblem(404, "NotFound");
    }

    @Test
    void aUrlThatNothingCanBeSentToIsRefused() {
        Answer refused = operator.put(CRM, "{\"url\": \"ftp://crm.example\"}").isProblem(400, "ValidationFailed");
        assertEquals(List.of("url"), refused.wrongFields());
        operator.put(CRM, "{}").isProblem(400, "ValidationFailed");
        operator.put(ENDPOINTS + "/-", Samples.WEBHOOK).isProblem(400, "ValidationFailed");
        operator.get(CRM).isProblem(404, "NotFound");
    }

    @Test
    void whatIsParkedIsSeenAndSentAgain() {
        operator.put(CRM, Samples.WEBHOOK).is(201);
        shop.application().receivers().at(URL, _ -> new EventPublisher.Answer.Refused(500));
        shop.application().register(new InstanceId("r-told"), Examples.ACME);
        for (int tries = 0; tries < 3; tries++) {
            shop.application().deliverAfter(Duration.ofHours(2));
        }
        Answer parked = operator.get(CRM + "/deliveries?status=Parked").is(200);
        assertEquals("InstanceRegistered", parked.text("/items/0/type"));
        assertEquals("HTTP 500", parked.text("/items/0/lastAnswer"));
        assertEquals(3, parked.number("/items/0/tries"));
        assertEquals(List.of(), operator.get(CRM + "/deliveries?status=Pending").is(200).texts("/items", "type"));
        Answer operations = operator.get("/v1/operations").is(200);
        assertEquals(1, operations.number("/deliveries/parked"));
        assertEquals(0, operations.number("/deliveries/pending"));
        assertEquals("crm", operations.text("/deliveries/endpoints/0/endpointId"));

        shop.application().receivers().mend(URL);
        String redelivery = CRM + "/deliveries/" + parked.text("/items/0/deliveryId") + "/redelivery";
        assertEquals("Pending", operator.post(redelivery, "{}", "again").is(202).text("/status"));
        shop.application().deliver();
        assertEquals("Pending", operator.post(redelivery, "{}", "again").is(202).text("/status"));
        assertEquals("Delivered", operator.get(CRM + "/deliveries").is(200).text("/items/0/status"));
    }

    @Test
    void allThatIsParkedIsSentAgainOnceForEachKey() {
        operator.put(CRM, Samples.WEBHOOK).is(201);
        shop.application().receivers().at(URL, _ -> new EventPublisher.Answer.Refused(500));
        shop.application().register(new InstanceId("r-told"), Examples.ACME);
        for (int tries = 0; tries < 3; tries++) {
            shop.application().deliverAfter(Duration.ofHours(2));
        }
        assertEquals(1, operator.post(CRM + "/redeliveries", "{}", "all").is(202).number("/redelivered"));
        assertEquals(1, operator.post(CRM + "/redeliveries", "{}", "all").is(202).number("/redelivered"));
        assertEquals(0, operator.post(CRM + "/redeliveries", "{}", "more").is(202).number("/redelivered"));
        assertEquals("Pending", operator.get(CRM + "/deliveries").is(200).text("/items/0/status"));
        operator.post(ENDPOINTS + "/none/redeliveries").isProblem(404, "NotFound");
        operator.post(ENDPOINTS + "/-/redeliveries").isProblem(404, "NotFound");
    }

    @Test
    void whatIsNotThereIsSaidToBe() {
        operator.get(CRM + "/deliveries").isProblem(404, "NotFound");
        operator.post(CRM + "/deliveries/none/redelivery").isProblem(404, "NotFound");
        operator.delete(CRM).isProblem(404, "NotFound");
        operator.put(CRM, Samples.WEBHOOK).is(201);
        operator.get(CRM + "/deliveries?status=Lost").isProblem(400, "ValidationFailed");
        operator.delete(CRM).is(204);
        operator.get(CRM).isProblem(404, "NotFound");
    }
}
