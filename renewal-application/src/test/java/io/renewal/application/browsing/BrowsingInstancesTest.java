package io.renewal.application.browsing;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.InstanceFilter.Sort;
import io.renewal.application.query.PageRequest;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.PageWalk;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Location;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.lifecycle.InstanceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrowsingInstancesTest {
    private static final InstanceId METERED = new InstanceId("r-metered");
    private static final InstanceId RENEWED = new InstanceId("r-renewed");
    private final TestApplication application = TestApplication.acmeWith("1000.00");
    private final TestCaller acme = application.customer(ACME);
    private final Browse browse = application.port(Browse.class);

    @Test
    void theStatusGoesWithTheTime() {
        assertEquals(InstanceStatus.NORMAL, statusAt(TERM_END.minus(Duration.ofDays(7)).minusNanos(1000)));
        assertEquals(InstanceStatus.EXPIRING, statusAt(TERM_END.minus(Duration.ofDays(7))));
        assertEquals(InstanceStatus.EXPIRING, statusAt(TERM_END.minusNanos(1000)));
        assertEquals(InstanceStatus.LOCKED, statusAt(TERM_END));
        assertEquals(InstanceStatus.LOCKED, statusAt(TERM_END.plus(Duration.ofDays(30))), "until the release is recorded");
        application.release(REDIS);
        assertEquals(InstanceStatus.RELEASED, view().status());
    }

    @Test
    void anOpenOrderIsShownUntilItEnds() {
        assertEquals(Optional.empty(), view().openOrder());
        OrderId order = acme.place(REDIS, 3);
        assertEquals(Optional.of(order), view().openOrder());
        acme.cancel(order);
        assertEquals(Optional.empty(), view().openOrder());
        OrderId next = acme.place(REDIS, 3);
        acme.pay(next);
        assertEquals(Optional.empty(), view().openOrder());
    }

    @Test
    void anOpenOrderDisappearsWhenItsTimeHasPassed() {
        OrderId order = acme.place(REDIS, 3);
        Instant payBefore = acme.order(order).details().payBefore();
        application.clock().moveTo(payBefore.minusNanos(1000));
        assertEquals(Optional.of(order), view().openOrder());
        application.clock().moveTo(payBefore);
        assertEquals(Optional.empty(), view().openOrder());
        assertEquals(Optional.empty(), listed(InstanceFilter.ALL).getFirst().openOrder());
    }

    @Test
    void instancesAreFiltered() {
        application.port(RegisterInstance.class).register(Examples.registeringMetered(METERED, ACME));
        application.register(RENEWED, ACME);
        acme.renew(RENEWED, 3, MID);
        application.clock().moveTo(TERM_END);
        assertEquals(List.of(REDIS), ids(filter().status(InstanceStatus.LOCKED)));
        assertEquals(List.of(METERED, RENEWED), ids(filter().status(InstanceStatus.NORMAL)));
        assertEquals(List.of(RENEWED), ids(filter().spec(MID)), "by the spec that applies now");
        assertEquals(List.of(REDIS, METERED), ids(filter().spec(SMALL)));
        assertEquals(List.of(REDIS, RENEWED), ids(filter().renewalStatus(RenewalStatus.NORMAL)));
        assertEquals(List.of(), ids(filter().renewalStatus(RenewalStatus.AUTO_RENEWAL)));
        assertEquals(List.of(REDIS), ids(filter().endBefore(TERM_END.plusNanos(1000))));
        assertEquals(List.of(), ids(filter().endBefore(TERM_END)));
        assertEquals(List.of(METERED), ids(filter().text("METER")));
        assertEquals(List.of(REDIS, METERED, RENEWED), ids(filter().withoutReleased()));
        application.release(RENEWED);
        assertEquals(List.of(REDIS, METERED), ids(filter().withoutReleased()));
        assertEquals(List.of(), ids(filter().status(InstanceStatus.RELEASED).withoutReleased()));
        assertEquals(List.of(RENEWED), ids(filter().status(InstanceStatus.RELEASED)));
        assertEquals(List.of(METERED), ids(filter().status(InstanceStatus.NORMAL).spec(SMALL)), "all must hold");
    }

    @Test
    void instancesAreFilteredByRegion() {
        RegisterInstance.Command command = Examples.registering(RENEWED, ACME);
        application.port(RegisterInstance.class).register(
                new RegisterInstance.Command(RENEWED, ACME, new Location("cn-beijing", "Redis"), command.spec(), command.paid()));
        assertEquals(List.of(RENEWED), ids(filter().region("cn-beijing")));
        assertEquals(List.of(), ids(filter().region("cn-shanghai")));
    }

    @Test
    void instancesAreSortedByEndTime() {
        application.port(RegisterInstance.class).register(Examples.registeringMetered(METERED, ACME));
        application.register(RENEWED, ACME);
        acme.renew(RENEWED, 3);
        assertEquals(List.of(REDIS, RENEWED, METERED), ids(filter().sort(Sort.BY_END_TIME)));
        assertEquals(List.of(METERED, RENEWED, REDIS), ids(filter().sort(Sort.BY_END_TIME_DESCENDING)));
    }

    @Test
    void aListIsReadPageByPage() {
        IntStream.rangeClosed(1, 6).forEach(number -> application.register(new InstanceId("s-" + number), ACME));
        application.register(new InstanceId("s-globex"), GLOBEX);
        for (Sort sort : Sort.values()) {
            InstanceFilter filter = filter().sort(sort).build();
            List<InstanceView> whole = listed(filter);
            assertEquals(7, whole.size());
            assertEquals(whole, PageWalk.of(2, page -> browse.instances(acme.caller(), filter, page).orElseThrow()), sort.name());
            assertEquals(whole, PageWalk.of(7, page -> browse.instances(acme.caller(), filter, page).orElseThrow()), sort.name());
        }
    }

    @Test
    void aViewTellsItsMoment() {
        assertEquals(NOW, view().seenAt());
    }

    private InstanceStatus statusAt(Instant now) {
        application.clock().moveTo(now);
        InstanceStatus shown = view().status();
        assertEquals(List.of(REDIS), ids(filter().status(shown)), "the filter agrees with what is shown");
        return shown;
    }

    private InstanceView view() {
        return browse.instance(acme.caller(), REDIS).orElseThrow();
    }

    private List<InstanceId> ids(FilterBuilder filter) {
        return listed(filter.build()).stream().map(view -> view.instance().id()).toList();
    }

    private List<InstanceView> listed(InstanceFilter filter) {
        return browse.instances(acme.caller(), filter, PageRequest.first(100)).orElseThrow().items();
    }

    private static FilterBuilder filter() {
        return new FilterBuilder(InstanceFilter.ALL);
    }
}
