package io.renewal.domain.autorenewal;

import static io.renewal.domain.Examples.at;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.AutoRenewal.LeftToEnd;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.term.Term;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When attempts are made. The example ends on 29 February at midnight in Shanghai. */
class ChargeTimesTest {
    private static final ChargeTimes TIMES = new ChargeTimes(7, LocalTime.of(8, 0));
    private static final RenewalPeriod MONTHLY = RenewalPeriod.ofMonths(1);

    @ParameterizedTest(name = "enabled {0}: first tried {1}")
    @CsvSource({"2024-02-01T10:00, 2024-02-22T08:00", "2024-02-22T08:00, 2024-02-22T08:00", "2024-02-22T08:01, 2024-02-23T08:00",
            "2024-02-27T09:00, 2024-02-28T08:00", "2024-02-28T07:59, 2024-02-28T08:00", "2024-02-28T08:00, 2024-02-28T08:00",
            "2024-02-28T08:01, 2024-02-28T08:01", "2024-03-02T10:00, 2024-03-02T10:00"})
    void itIsTriedSevenDaysBeforeElseTheNextMorningElseAtOnce(String enabled, String tried) {
        assertEquals(Optional.of(shanghai(tried)), TIMES.nextAt(enabledAt(shanghai(enabled))));
    }

    @ParameterizedTest(name = "failed {0}: tried again {1}")
    @CsvSource({"2024-02-22T08:00, 2024-02-23T08:00", "2024-02-22T09:30, 2024-02-23T08:00", "2024-02-23T07:00, 2024-02-23T08:00",
            "2024-02-28T08:00, 2024-02-29T08:00", "2024-03-03T08:00, 2024-03-04T08:00"})
    void whatFailedIsTriedAgainEveryMorningAlsoAfterTheEnd(String failed, String again) {
        Charging charging = Charging.from(MONTHLY, shanghai("2024-02-01T10:00")).failed(shanghai(failed));
        assertEquals(Optional.of(shanghai(again)), TIMES.nextAt(anInstance().instructed(charging).build()));
    }

    @Test
    void theMorningIsThatOfTheBillingZoneAlsoWhenItsClocksChange() {
        BillingCalendar berlin = new BillingCalendar(ZoneId.of("Europe/Berlin"));
        Instance instance = anInstance().in(berlin).endingAt(at("2024-04-06T00:00", "Europe/Berlin"))
                .instructed(Charging.from(MONTHLY, at("2024-03-01T00:00", "Europe/Berlin"))).build();
        assertEquals(Optional.of(Instant.parse("2024-03-30T07:00:00Z")), TIMES.nextAt(instance));
        Charging failed = Charging.from(MONTHLY, Instant.EPOCH).failed(Instant.parse("2024-03-30T07:00:00Z"));
        assertEquals(Optional.of(Instant.parse("2024-03-31T06:00:00Z")), TIMES.nextAt(instance.instructed(failed)));
    }

    @Test
    void anotherEndBeginsAnew() {
        Charging failed = Charging.from(MONTHLY, shanghai("2024-02-01T10:00")).failed(shanghai("2024-02-22T08:00"));
        Instance failing = anInstance().instructed(failed).build();
        Instant later = shanghai("2024-03-29T00:00");
        Term term = new Term(subscriptionOf(failing).term().start(), later);
        Instance renewed = failing.renewed(term, subscriptionOf(failing).anchor(), failing.spec(), orderId(1),
                shanghai("2024-02-22T12:00"));
        assertEquals(Optional.of(shanghai("2024-03-22T08:00")), TIMES.nextAt(renewed));
    }

    @Test
    void nothingIsTriedForWhatIsNotRenewedAutomaticallyNorForWhatIsGone() {
        Charging charging = Charging.from(MONTHLY, Instant.EPOCH);
        assertEquals(Optional.empty(), TIMES.nextAt(anInstance().instructed(AutoRenewal.remindersOnly()).build()));
        assertEquals(Optional.empty(), TIMES.nextAt(anInstance().instructed(new LeftToEnd()).build()));
        assertEquals(Optional.empty(), TIMES.nextAt(anInstance().instructed(charging).releasedAt(Instant.EPOCH).build()));
        assertEquals(Optional.empty(), TIMES.nextAt(anInstance().paidByUse().build()));
    }

    @Test
    void thereIsADayForItAtLeast() {
        assertThrows(IllegalArgumentException.class, () -> new ChargeTimes(0, LocalTime.NOON));
    }

    private static Instance enabledAt(Instant instant) {
        return anInstance().instructed(Charging.from(MONTHLY, instant)).build();
    }
}
