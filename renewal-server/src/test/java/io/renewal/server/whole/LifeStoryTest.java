package io.renewal.server.whole;

import static io.renewal.server.whole.Answers.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.testing.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of an instance from its registration to its end, told over the API, with the sandbox clock moved through four months. */
@Timeout(120)
class LifeStoryTest {
    @RegisterExtension
    final FreshEach databases = new FreshEach();

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate NEW_YEAR = LocalDate.of(2031, 1, 1);
    private static final String REDIS = "r-life";

    private RunningRenewal renewal;
    private Operator operator;
    private Customer acme;

    @BeforeEach
    void anAccountWithMoneyAndAnInstancePaidUpToTheFirstOfFebruary() {
        renewal = RunningRenewal.sandbox(databases.address(), Map.of("RENEWAL_SANDBOX_START_TIME", midnight(NEW_YEAR).toString()));
        operator = renewal.operator().publishPrices("CNY");
        acme = operator.open("acme", "CNY", SHANGHAI.getId());
        operator.topUp(acme, "500.00", "CNY");
        operator.register(acme, REDIS, LocalDate.of(2031, 2, 1));
    }

    @AfterEach
    void theBooksAddUp() {
        Books.at(databases.address()).addUp();
        renewal.close();
    }

    @Test
    void registeredQuotedRenewedExpiredLockedRenewedLateChangedExpiredAgainNoticedReleasedRefused() {
        assertEquals("60.00", acme.quote(REDIS, 1).is(200).text("/price/amount"));
        acme.renew(REDIS, 1, midnight(LocalDate.of(2031, 2, 1))).is(201);
        itIs("Normal", LocalDate.of(2031, 1, 1));

        itIs("Expiring", LocalDate.of(2031, 2, 22));
        itIs("Locked", LocalDate.of(2031, 3, 1));

        // Late by two days, and larger: counted from the old end, unlocked and changed at once.
        itIs("Locked", LocalDate.of(2031, 3, 3));
        acme.renewAs(Operator.MID, REDIS, 1, midnight(LocalDate.of(2031, 3, 1))).is(201);
        Answer changed = acme.see(REDIS).is(200);
        assertEquals(midnight(LocalDate.of(2031, 4, 1)), instant(changed, "/endTime"));
        assertEquals(Operator.MID, changed.text("/spec"));
        itIs("Normal", LocalDate.of(2031, 3, 4));

        itIs("Locked", LocalDate.of(2031, 4, 1));
        itIs("Locked", LocalDate.of(2031, 4, 7));
        itIs("Released", LocalDate.of(2031, 4, 8));

        acme.quote(REDIS, 1).isProblem(409, "InstanceReleased");
        acme.renew(REDIS, 1, midnight(LocalDate.of(2031, 4, 1))).isProblem(409, "InstanceReleased");
        assertEquals("320.00", acme.balance(), "500.00 less a month at 60.00 and one at 120.00");
        assertEquals(
                List.of("2031-01-01 InstanceRegistered", "2031-01-01 OrderPlaced", "2031-01-01 InstanceRenewed",
                        "2031-02-22 RenewalReminded", "2031-02-26 RenewalReminded", "2031-02-28 RenewalReminded",
                        "2031-03-01 InstanceLocked",
                        "2031-03-03 OrderPlaced", "2031-03-03 InstanceRenewed", "2031-03-03 SpecChanged", "2031-03-03 InstanceUnlocked",
                        "2031-03-25 RenewalReminded", "2031-03-29 RenewalReminded", "2031-03-31 RenewalReminded",
                        "2031-04-01 InstanceLocked", "2031-04-07 FinalNoticeGiven", "2031-04-08 InstanceReleased"),
                told());
    }

    @Test
    void anOrderThatNobodyPaysEndsAfterAWeekAndWhatWasScheduledTakesEffectAtTheOldEnd() {
        String unpaid = acme.order(REDIS, 1, midnight(LocalDate.of(2031, 2, 1))).is(201).text("/orderId");
        itIs("Normal", LocalDate.of(2031, 1, 8));
        Answer ended = acme.client().get("/v1/orders/" + unpaid).is(200);
        assertEquals("Cancelled NotPaidInTime", ended.text("/status") + " " + ended.text("/cancellationReason"));

        acme.renewAs(Operator.MID, REDIS, 1, midnight(LocalDate.of(2031, 2, 1))).is(201);
        assertEquals(Operator.SMALL, acme.see(REDIS).text("/spec"));
        itIs("Normal", LocalDate.of(2031, 2, 1));
        assertEquals(Operator.MID, acme.see(REDIS).text("/spec"));
        assertEquals(
                List.of("2031-01-01 InstanceRegistered", "2031-01-01 OrderPlaced", "2031-01-08 OrderCancelled", "2031-01-08 OrderPlaced",
                        "2031-01-08 InstanceRenewed", "2031-02-01 SpecChanged"),
                told());
    }

    @Test
    void resizedUpAndDownRenewedAndGivenBackRenewedAgain() {
        Instant end = midnight(LocalDate.of(2031, 2, 1));
        itIs("Normal", LocalDate.of(2031, 1, 12));
        Answer larger = acme.client().get("/v1/instances/" + REDIS + "/spec-change-quote?spec=" + Operator.MID).is(200);
        assertEquals("40.00", larger.text("/price/amount"), "20 days at 2.00 more");
        acme.changeSpec(Operator.MID, REDIS, end).is(201);
        assertEquals("460.00", acme.balance());
        assertEquals(Operator.MID, acme.see(REDIS).text("/spec"));

        String renewal = acme.renew(REDIS, 1, end).is(201).text("/orderId");
        assertEquals("340.00", acme.balance(), "a month of the larger one");
        Answer returned = acme.cancel(renewal).is(200);
        assertEquals("Refunded", returned.text("/status"));
        assertEquals("460.00", acme.balance());
        assertEquals(end, acme.endTime(REDIS));

        itIs("Normal", LocalDate.of(2031, 1, 22));
        assertEquals("-20.00", acme.changeSpec(Operator.SMALL, REDIS, end).is(201).text("/price/amount"), "10 days at 2.00 less");
        assertEquals("480.00", acme.balance());

        String second = acme.renew(REDIS, 1, end).is(201).text("/orderId");
        itIs("Expiring", LocalDate.of(2031, 2, 22));
        acme.cancel(second).isProblem(409, "NotRefundable");
        assertEquals("420.00", acme.balance());
        assertEquals(
                List.of("2031-01-01 InstanceRegistered", "2031-01-12 OrderPlaced", "2031-01-12 SpecChanged", "2031-01-12 OrderPlaced",
                        "2031-01-12 InstanceRenewed", "2031-01-12 RenewalGivenBack", "2031-01-12 OrderRefunded",
                        "2031-01-22 SpecChanged", "2031-01-22 OrderPlaced", "2031-01-22 InstanceRenewed", "2031-02-22 RenewalReminded"),
                told());
    }

    @Test
    void grantedDaysUnlockAndAnEarlyReleaseEndsAll() {
        Instant end = midnight(LocalDate.of(2031, 2, 1));
        itIs("Locked", LocalDate.of(2031, 2, 2));
        operator.client().post("/v1/instances/" + REDIS + "/grants", """
                {"days": 5, "reason": "the outage of January", "expectedEndTime": "%s"}""".formatted(end)).is(201);
        itIs("Expiring", LocalDate.of(2031, 2, 3));
        assertEquals(midnight(LocalDate.of(2031, 2, 6)), acme.endTime(REDIS));

        operator.client().post("/v1/instances/" + REDIS + "/release", "{\"reason\": \"deleted by the customer\"}").is(200);
        itIs("Released", LocalDate.of(2031, 3, 1));
        assertEquals(List.of("2031-01-01 InstanceRegistered", "2031-01-25 RenewalReminded", "2031-01-29 RenewalReminded",
                "2031-01-31 RenewalReminded", "2031-02-01 InstanceLocked", "2031-02-02 DaysGranted", "2031-02-02 InstanceUnlocked",
                "2031-02-02 RenewalReminded", "2031-02-03 RenewalReminded", "2031-02-03 InstanceReleased"), told());
    }

    /** Moves the clock to the midnight that begins a day, and looks how the instance stands. */
    private void itIs(String status, LocalDate day) {
        operator.client().post("/v1/sandbox/clock", "{\"now\": \"" + midnight(day) + "\"}").is(200);
        assertEquals(status, acme.see(REDIS).is(200).text("/status"), day.toString());
    }

    /** What happened on which day, in the customer's zone. */
    private List<String> told() {
        return StreamSupport.stream(acme.see(REDIS).is(200).json().path("timeline").spliterator(), false)
                .map(event -> Instant.parse(event.path("occurredAt").asText()).atZone(SHANGHAI).toLocalDate() + " "
                        + event.path("type").asText())
                .toList();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
