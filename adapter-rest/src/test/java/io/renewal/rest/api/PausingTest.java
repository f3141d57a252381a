package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The operator holds automatic charges back. */
class PausingTest {
    private static final String ALL = "/v1/operations/auto-renewal";
    private static final String ACME = "/v1/accounts/acme/auto-renewal";
    private static final String PAUSE = "{\"paused\": true, \"reason\": \"wrong prices\"}";
    private static final String RESUME = "{\"paused\": false}";
    private static final String FIRST = "2024-02-22T00:00:00Z";

    private static final String NONE_UNPAID = "\"unpaid\":0,\"oldestUnpaidSince\":null}";

    private final Shop shop = Shop.opened();
    private final ApiClient operator = shop.operator();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void whileAllIsPausedWhatIsDueIsHeld() {
        String begun = shop.application().clock().instant().toString();
        assertEquals("{\"pause\":{\"since\":\"" + begun + "\",\"reason\":\"wrong prices\"}}", operator.put(ALL, PAUSE).is(200).body());
        dueAtFirst();
        assertEquals(0, shop.application().port(RunAutoRenewal.class).run());
        assertEquals(
                "{\"pause\":{\"since\":\"" + begun + "\",\"reason\":\"wrong prices\"},\"due\":0,\"oldestDueAt\":null,\"held\":1,"
                        + NONE_UNPAID,
                autoRenewal());
        assertTrue(operator.put(ALL, PAUSE.replace("wrong", "strange")).is(200).body().contains(begun), "it lasts since then");
        operator.put(ALL, RESUME).is(200);
        assertEquals("{\"pause\":null,\"due\":1,\"oldestDueAt\":\"" + FIRST + "\",\"held\":0," + NONE_UNPAID, autoRenewal());
        assertEquals(1, shop.application().port(RunAutoRenewal.class).run());
    }

    @Test
    void whatWaitsForTheProviderIsTold() {
        shop.savedCard("acme");
        operator.put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}").is(200);
        shop.application().clock().moveTo(Instant.parse(FIRST));
        shop.application().provider().goDown();
        shop.application().port(RunAutoRenewal.class).run();
        assertEquals("{\"pause\":null,\"due\":0,\"oldestDueAt\":null,\"held\":0,\"unpaid\":1,\"oldestUnpaidSince\":\"" + FIRST + "\"}",
                autoRenewal());
    }

    @Test
    void whatCameOfTheLastRunsIsTold() {
        assertEquals("[]", operator.get("/v1/operations").is(200).json().path("autoRenewalRuns").toString());
        dueAtFirst();
        shop.application().port(RunAutoRenewal.class).run();
        JsonNode run = operator.get("/v1/operations").is(200).json().path("autoRenewalRuns").path(0);
        assertEquals("{\"claimed\":1,\"renewed\":1,\"declined\":0,\"refused\":0,\"inDoubt\":0,\"postponed\":0,\"failed\":0}",
                run.path("attempts").toString());
        assertEquals(1, run.path("due").asInt());
        assertTrue(run.path("finishedAt").isTextual() && run.path("seconds").isNumber(), run::toString);
    }

    @Test
    void thePauseOfAnAccountIsShownWithItAndCoversNoOther() {
        Answer paused = operator.put(ACME, PAUSE).is(200);
        assertEquals("wrong prices", paused.text("/autoRenewalPause/reason"));
        assertEquals(paused.body(), operator.put(ACME, PAUSE).is(200).body(), "the same again changes nothing");
        assertEquals(paused.body(), operator.get("/v1/accounts/acme").is(200).body());
        assertTrue(operator.get("/v1/accounts/globex").json().path("autoRenewalPause").isNull());
        dueAtFirst();
        operator.put(Shop.GLOBEX_REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}").is(200);
        assertEquals(1, shop.application().port(RunAutoRenewal.class).run());
        assertTrue(operator.put(ACME, RESUME).is(200).json().path("autoRenewalPause").isNull());
        assertEquals(1, shop.application().port(RunAutoRenewal.class).run());
    }

    @Test
    void customersSeeThePauseOfTheirAccountWithoutItsReason() {
        String since = shop.application().clock().instant().toString();
        operator.put(ACME, PAUSE).is(200);
        assertEquals("{\"since\":\"" + since + "\"}",
                shop.customer("acme").get("/v1/accounts/acme").is(200).json().path("autoRenewalPause").toString());
    }

    @Test
    void aPauseHasAReasonAndItsEndHasNone() {
        for (String path : new String[]{ALL, ACME}) {
            operator.put(path, "{\"paused\": true}").isProblem(400, "ValidationFailed");
            operator.put(path, "{\"paused\": true, \"reason\": \" \"}").isProblem(400, "ValidationFailed");
            operator.put(path, "{\"paused\": false, \"reason\": \"x\"}").isProblem(400, "ValidationFailed");
            operator.put(path, "{}").isProblem(400, "ValidationFailed");
            shop.customer("acme").put(path, PAUSE).isProblem(403, "OperatorOnly");
        }
        operator.put("/v1/accounts/none/auto-renewal", PAUSE).isProblem(404, "AccountNotFound");
    }

    @Test
    void whatAutomaticPaymentsTryIsTheOperatorsChoice() {
        String cardFirst = Samples.with(Samples.ACCOUNT, "\"paymentPreference\": [\"Card\", \"Balance\"]");
        assertEquals("[\"Balance\",\"Card\"]", preference());
        assertEquals("[\"Card\",\"Balance\"]",
                operator.put("/v1/accounts/acme", cardFirst).is(200).json().path("paymentPreference").toString());
        operator.put("/v1/accounts/acme", Samples.ACCOUNT).is(200);
        assertEquals("[\"Card\",\"Balance\"]", preference(), "without a word on it, it stays");
        for (String wrong : new String[]{"[\"Hosted\"]", "[]", "[\"Card\", \"Card\"]", "[null]", "\"Card\""}) {
            operator.put("/v1/accounts/acme", Samples.with(Samples.ACCOUNT, "\"paymentPreference\": " + wrong))
                    .isProblem(400, "ValidationFailed");
        }
        assertEquals("[\"Card\",\"Balance\"]", preference());
    }

    private String preference() {
        return operator.get("/v1/accounts/acme").is(200).json().path("paymentPreference").toString();
    }

    /** A week before the end, at eight in Shanghai. */
    private void dueAtFirst() {
        shop.topUp("acme", "100.00");
        operator.put(Shop.REDIS + "/auto-renewal", "{\"renewalStatus\": \"AutoRenewal\", \"periodMonths\": 1}").is(200);
        shop.application().clock().moveTo(Instant.parse(FIRST));
    }

    private String autoRenewal() {
        return operator.get("/v1/operations").is(200).json().path("autoRenewal").toString();
    }
}
