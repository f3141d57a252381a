package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Anything in any order, with faults in between: each payment takes money at most once, gives back at most what it took, and a canceled
 * one never takes any.
 */
class RandomWalkTest {
    private static final int STEPS = 600;
    private static final List<String> CARDS = List.of("pm_card_visa", "pm_card_chargeDeclined", "pm_card_authenticationRequired",
            "pm_card_refundFail", "pm_card_pendingRefund");
    private static final List<Misbehaviour> FAULTS = List.of(Misbehaviour.DROP_AFTER, Misbehaviour.DROP_BEFORE, Misbehaviour.FAILED_AFTER,
            Misbehaviour.FAILED_BEFORE, Misbehaviour.BROKEN_BODY, Misbehaviour.PROCESSING, Misbehaviour.RATE_LIMITED);

    private final List<Sent> all = new ArrayList<>();
    private final List<String> intents = new ArrayList<>();
    private final List<String> refunds = new ArrayList<>();
    private final Set<String> canceled = new HashSet<>();

    private record Sent(String path, String form, String key) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void moneyIsTakenAtMostOnceAndNeverMoreGivenBack(long seed) throws Exception {
        SplittableRandom chance = new SplittableRandom(seed);
        try (TestSandbox sandbox = TestSandbox.start(new TestTime(), seed, config -> config)) {
            for (int step = 0; step < STEPS; step++) {
                step(sandbox, chance);
            }
            sandbox.provider.controls().clear();
            for (String intent : intents) {
                check(sandbox, intent);
            }
            assertTrue(intents.size() > 20 && refunds.size() > 1 && canceled.size() > 1, "a walk that goes nowhere");
        }
    }

    private void step(TestSandbox sandbox, SplittableRandom chance) throws Exception {
        String intent = intents.isEmpty() ? "" : pick(intents, chance);
        String path = "/v1/payment_intents/" + intent;
        switch (intents.isEmpty() ? 0 : chance.nextInt(10)) {
            case 0 -> post(sandbox, "/v1/payment_intents", "amount=1200&currency=eur&payment_method_types[0]=card", chance);
            case 1, 2, 3 -> post(sandbox, path + "/confirm", "payment_method=" + pick(CARDS, chance) + "&return_url=https://a.example/",
                    chance);
            case 4 -> post(sandbox, path + "/cancel", "", chance);
            case 5, 6 -> post(sandbox, "/v1/refunds", "payment_intent=" + intent + "&amount=" + chance.nextInt(1, 900), chance);
            case 7 -> sandbox.press(sandbox.provider.address() + "/3ds/" + intent, chance.nextBoolean() ? "approve" : "refuse");
            case 8 -> sandbox.provider.controls().plan(Fault.once(pick(FAULTS, chance)));
            default -> {
                String id = refunds.isEmpty() || chance.nextBoolean() ? intent : pick(refunds, chance);
                sandbox.post("/_sandbox/settle", "id=" + id, "outcome=" + (chance.nextBoolean() ? "paid" : "declined"));
                sandbox.time.advance(Duration.ofMinutes(chance.nextInt(90)));
            }
        }
    }

    /** Most often something new under a new key, else what was sent before under its old one. */
    private void post(TestSandbox sandbox, String path, String form, SplittableRandom chance) throws InterruptedException {
        Sent sent = new Sent(path, form, "key-" + all.size());
        all.add(sent);
        send(sandbox, chance.nextInt(4) > 0 ? sent : pick(all, chance));
    }

    private void send(TestSandbox sandbox, Sent sent) throws InterruptedException {
        HttpRequest.Builder request = sandbox.request(sent.path()).header("Idempotency-Key", sent.key())
                .POST(HttpRequest.BodyPublishers.ofString(sent.form()));
        try {
            HttpResponse<String> answer = sandbox.send(request);
            if (answer.statusCode() == 200) {
                note(TestSandbox.json(answer));
            }
        } catch (IOException | UncheckedIOException lost) {
            // What was done without our knowing is seen in the end.
        }
    }

    private void note(JsonNode object) {
        String id = object.path("id").textValue();
        switch (object.path("object").textValue()) {
            case "payment_intent" -> {
                if (!intents.contains(id)) {
                    intents.add(id);
                }
                if (object.path("status").textValue().equals("canceled")) {
                    canceled.add(id);
                }
            }
            default -> refunds.add(id);
        }
    }

    private void check(TestSandbox sandbox, String id) throws Exception {
        JsonNode intent = TestSandbox.json(sandbox.get("/v1/payment_intents/" + id));
        long taken = 0;
        long givenBack = 0;
        for (JsonNode charge : list(sandbox, "/v1/charges?limit=100&payment_intent=" + id)) {
            taken += charge.path("paid").booleanValue() ? charge.path("amount").longValue() : 0;
        }
        for (JsonNode refund : list(sandbox, "/v1/refunds?limit=100&payment_intent=" + id)) {
            givenBack += refund.path("status").textValue().equals("failed") ? 0 : refund.path("amount").longValue();
        }
        boolean isPaid = intent.path("status").textValue().equals("succeeded");
        assertEquals(isPaid ? 1200 : 0, taken, intent::toString);
        assertEquals(taken, intent.path("amount_received").longValue(), intent::toString);
        assertTrue(givenBack <= taken, intent::toString);
        if (canceled.contains(id)) {
            assertEquals("canceled", intent.path("status").textValue());
        }
    }

    private static JsonNode list(TestSandbox sandbox, String path) throws Exception {
        JsonNode list = TestSandbox.json(sandbox.get(path));
        assertTrue(!list.path("has_more").booleanValue(), path);
        return list.path("data");
    }

    private static <T> T pick(List<T> from, SplittableRandom chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
