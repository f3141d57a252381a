package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the operator does in the place of time: granting days, and releasing early. */
class GrantsAndReleasesTest {
    private static final String GRANTS = Shop.REDIS + "/grants";
    private static final String RELEASE = Shop.REDIS + "/release";
    private static final String THREE_DAYS_ON = "2024-03-02T16:00:00Z";
    private final Shop shop = Shop.opened();
    private final ApiClient operator = shop.operator();
    private final ApiClient acme = shop.customer("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void grantedDaysAreAnOrderThatEveryoneCanRead() {
        Answer granted = operator.post(GRANTS, Samples.grant(3, Samples.END)).is(201);
        assertEquals(List.of("Grant", "Paid", "an outage", THREE_DAYS_ON, "0.00"), List.of(granted.text("/kind"), granted.text("/status"),
                granted.text("/reason"), granted.text("/newEndTime"), granted.text("/price/amount")));
        assertEquals(3, granted.number("/days"));
        assertTrue(granted.json().path("periodMonths").isNull());
        assertEquals(granted.body(), acme.get("/v1/orders/" + granted.text("/orderId")).is(200).body());
        Answer instance = acme.get(Shop.REDIS).is(200);
        assertEquals(THREE_DAYS_ON, instance.text("/endTime"));
        assertEquals(List.of("InstanceRegistered", "DaysGranted"), instance.texts("/timeline", "type"));
    }

    @Test
    void aRepeatedGrantIsAnsweredAsBeforeOrRefused() {
        Answer granted = operator.post(GRANTS, Samples.grant(3, Samples.END), "key").is(201);
        assertEquals(granted.body(), operator.post(GRANTS, Samples.grant(3, Samples.END), "key").is(201).body());
        assertEquals(THREE_DAYS_ON,
                operator.post(GRANTS, Samples.grant(3, Samples.END)).isProblem(409, "EndTimeMismatch").text("/currentEndTime"));
    }

    @Test
    void aGrantIsRefusedWithWhatHelps() {
        operator.post(Shop.METERED + "/grants", Samples.grant(3, Samples.END)).isProblem(409, "ChargeTypeViolation");
        operator.post(GRANTS, Samples.grant(3660, Samples.END)).isProblem(409, "HorizonExceeded");
        String order = shop.unpaidOrder(Shop.REDIS);
        assertEquals(order, operator.post(GRANTS, Samples.grant(3, Samples.END)).isProblem(409, "OrderInProgress").text("/orderId"));
        shop.application().clock().moveTo(Instant.parse(THREE_DAYS_ON));
        assertEquals(4, operator.post(GRANTS, Samples.grant(3, Samples.END)).isProblem(409, "TermAlreadyOver").number("/fewestDays"));
        operator.post("/v1/instances/none/grants", Samples.grant(3, Samples.END)).isProblem(404, "InstanceNotFound");
    }

    @Test
    void onlyAnOperatorGrantsAndReleases() {
        acme.post(GRANTS, Samples.grant(3, Samples.END)).isProblem(403, "OperatorOnly");
        acme.post(RELEASE, Samples.RELEASE).isProblem(403, "OperatorOnly");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertEquals(List.of("days", "expectedEndTime", "reason"), operator.post(GRANTS, "{\"days\": 0, \"reason\": \" \"}")
                .isProblem(400, "ValidationFailed").texts("/errors", "field").stream().sorted().toList());
        operator.post(RELEASE, "{}").isProblem(400, "ValidationFailed");
    }

    @Test
    void anInstanceIsReleasedOnceAndForAll() {
        String order = shop.unpaidOrder(Shop.REDIS);
        Answer released = operator.post(RELEASE, Samples.RELEASE, "key").is(200);
        assertEquals("Released", released.text("/status"));
        assertEquals(released.body(), operator.post(RELEASE, Samples.RELEASE, "key").is(200).body());
        operator.post(RELEASE, Samples.RELEASE).isProblem(409, "InstanceReleased");
        operator.post(GRANTS, Samples.grant(3, Samples.END)).isProblem(409, "InstanceReleased");
        assertEquals("InstanceReleased", acme.get("/v1/orders/" + order).text("/cancellationReason"));
        operator.post(Shop.METERED + "/release", Samples.RELEASE).is(200);
        operator.post("/v1/instances/none/release", Samples.RELEASE).isProblem(404, "InstanceNotFound");
    }

    @Test
    void theTimelineTellsTheWholeWay() {
        for (String moment : List.of("2024-02-28T16:00:00Z", "2024-03-07T16:00:00Z", "2024-03-08T16:00:00Z")) {
            shop.application().passTimeTo(Instant.parse(moment));
        }
        Answer gone = acme.get(Shop.REDIS).is(200);
        assertEquals(List.of("InstanceRegistered", "InstanceLocked", "FinalNoticeGiven", "InstanceReleased"),
                gone.texts("/timeline", "type"));
        assertEquals("2024-03-08T16:00:00Z", gone.text("/lifecycle/releaseAt"), "the notice came a day late and moved it");
        assertEquals("2024-03-08T16:00:00Z", gone.text("/releasedAt"));
    }
}
