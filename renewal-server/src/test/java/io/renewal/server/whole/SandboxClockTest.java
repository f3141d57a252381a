package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.application.testkit.Chores;
import io.renewal.application.testkit.MovableClock;
import io.renewal.rest.testing.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The clock of a sandbox through the whole product, each test on a database of its own. */
@Timeout(300)
class SandboxClockTest {
    @RegisterExtension
    final FreshEach databases = new FreshEach();

    private static final String CLOCK = "/v1/sandbox/clock";
    private static final Instant START = Instant.parse("2031-01-31T00:00:00Z");
    private static final Map<String, String> FROM_START = Map.of("RENEWAL_SANDBOX_START_TIME", START.toString());

    /** What the chores read; the tests of the application show that it is the sandbox's own clock that counts. */
    private final InstantSource never = new MovableClock(Instant.EPOCH);

    @Test
    void aLiveServiceHasNoClockToBeMoved() {
        try (RunningRenewal renewal = RunningRenewal.on(databases.address())) {
            ApiClient operator = renewal.operator().client();
            operator.get(CLOCK).isProblem(404, "NotFound");
            operator.post(CLOCK, "{\"advance\": \"P1D\"}").isProblem(404, "NotFound");
        }
    }

    @Test
    void theClockBeginsAtItsStartTimeAndResumesTheLater() {
        try (RunningRenewal renewal = RunningRenewal.sandbox(databases.address(), FROM_START)) {
            ApiClient operator = renewal.operator().client();
            assertEquals(START.toString(), operator.get(CLOCK).is(200).text("/now"));
            assertEquals("2031-02-28T00:00:00Z", operator.post(CLOCK, "{\"advance\": \"P1M\"}").is(200).text("/now"));
        }
        assertEquals("2031-02-28T00:00:00Z", nowOf(FROM_START));
        assertEquals("2031-02-28T00:00:00Z", nowOf(Map.of()));
        assertEquals("2031-03-01T00:00:00Z", nowOf(Map.of("RENEWAL_SANDBOX_START_TIME", "2031-03-01T00:00:00Z")));
    }

    @Test
    void whatTheBusinessDoesIsTimedByTheClock() {
        try (RunningRenewal renewal = RunningRenewal.sandbox(databases.address(), FROM_START)) {
            Operator operator = renewal.operator().publishPrices("CNY");
            Customer acme = operator.open("acme", "CNY", "Asia/Shanghai");
            Instant end = operator.register(acme, "r-one", START.atZone(acme.zone()).toLocalDate().plusDays(3));
            assertEquals("Expiring", acme.see("r-one").text("/status"));
            operator.client().post(CLOCK, "{\"now\": \"" + end + "\"}").is(200);
            assertEquals("Locked", acme.see("r-one").text("/status"));
        }
    }

    @Test
    void aTimerDoesWhatIsOverdueAndItsRunIsSeen() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Chores chores = new Chores("test-chores", never);
        chores.add(Instant.EPOCH, "overdue", done::countDown);
        chores.add(START.plus(Duration.ofDays(1)), "to come");
        try (RunningRenewal renewal = RunningRenewal.sandbox(databases.address(), FROM_START, chores)) {
            done.await();
            Admin.await("the run is kept", () -> timer(renewal).path("lastDone").asInt() == 1);
            assertEquals("2031-02-01T00:00:00Z", timer(renewal).path("nextDueAt").asText());
            assertEquals(0, timer(renewal).path("lagSeconds").asInt());
            assertTrue(timer(renewal).path("lastFinishedAt").isTextual());
        }
    }

    @Test
    void aMoveThatGotStuckIsFinishedByItsRepeatOnTheNextServer() {
        Chores held = new Chores("test-chores", never);
        held.add(START.plus(Duration.ofHours(5)), "held by another");
        try (RunningRenewal renewal = RunningRenewal.sandbox(databases.address(), FROM_START, held)) {
            renewal.operator().client().post(CLOCK, "{\"advance\": \"P1D\"}", "k").isProblem(503, "Unavailable");
            assertEquals("2031-01-31T05:00:00Z", renewal.operator().client().get(CLOCK).text("/now"));
        }
        try (RunningRenewal renewal = RunningRenewal.sandbox(databases.address(), Map.of())) {
            ApiClient operator = renewal.operator().client();
            assertEquals("2031-01-31T05:00:00Z", operator.get(CLOCK).text("/now"));
            assertEquals("2031-02-01T00:00:00Z", operator.post(CLOCK, "{\"advance\": \"P1D\"}", "k").is(200).text("/now"));
            assertEquals("2031-02-01T00:00:00Z", operator.post(CLOCK, "{\"advance\": \"P1D\"}", "k").is(200).text("/now"));
            operator.post(CLOCK, "{\"advance\": \"P2D\"}", "k").isProblem(422, "IdempotencyKeyReused");
        }
    }

    private String nowOf(Map<String, String> settings) {
        try (RunningRenewal renewal = RunningRenewal.sandbox(databases.address(), settings)) {
            return renewal.operator().client().get(CLOCK).is(200).text("/now");
        }
    }

    private static JsonNode timer(RunningRenewal renewal) {
        List<JsonNode> timers = renewal.operator().client().get("/v1/operations").is(200).json().path("timers").valueStream().toList();
        return timers.stream().filter(timer -> timer.path("name").asText().equals("test-chores")).findAny().orElseThrow();
    }
}
