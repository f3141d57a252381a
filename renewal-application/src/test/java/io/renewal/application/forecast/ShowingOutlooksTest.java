package io.renewal.application.forecast;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.cny;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.ShowOutlook;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.autorenewal.ForeseenCharge.Priced;
import io.renewal.domain.outlook.Milestone;
import io.renewal.domain.outlook.Outlook;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example ends in three weeks. */
class ShowingOutlooksTest {
    private final TestApplication application = TestApplication.acmeWith("0.00");
    private final TestCaller acme = application.customer(ACME);
    private final ShowOutlook show = application.port(ShowOutlook.class);

    @Test
    void whatWasForetoldHappens() {
        for (Milestone milestone : outlook().milestones()) {
            application.passTimeTo(milestone.at());
        }
        assertEquals(TERM_END.plus(Duration.ofDays(7)), acme.instance(REDIS).releasedAt().orElseThrow());
        assertEquals(List.of(), outlook().milestones());
    }

    @Test
    void theNextChargeIsToldWithItsPrice() {
        assertEquals(NOW, outlook().from());
        acme.renewAutomatically(REDIS, 3);
        Milestone.Charging charging = assertInstanceOf(Milestone.Charging.class, outlook().milestones().getFirst().happening());
        assertEquals(cny("180.00"), assertInstanceOf(Priced.class, charging.charge()).quote().price().total());
    }

    @Test
    void nobodySeesWhatBelongsToAnother() {
        assertEquals(Optional.empty(), show.outlook(application.customer(GLOBEX).caller(), REDIS));
        assertEquals(Optional.of(outlook()), show.outlook(application.operator().caller(), REDIS));
    }

    private Outlook outlook() {
        return show.outlook(acme.caller(), REDIS).orElseThrow();
    }
}
