package io.renewal.domain.passage;

import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.AutoRenewal.Charging;
import io.renewal.domain.instance.AutoRenewal.LeftToEnd;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.lifecycle.Reminders;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is reminded, and when. The example ends on 29 February. */
class RemindingTest {
    private static final LifecyclePolicy POLICY = new LifecyclePolicy(new LifecyclePolicyId("p"), 0, 7, LateRenewal.FROM_OLD_END, 60, 7, 1);
    private static final Charging CHARGING = Charging.from(RenewalPeriod.ofMonths(1), Instant.EPOCH);

    @Test
    void whoRenewsByHandIsRemindedThreeTimes() {
        assertEquals(List.of("NORMAL at 2024-02-21T16:00:00Z", "NORMAL at 2024-02-25T16:00:00Z", "NORMAL at 2024-02-27T16:00:00Z"),
                told(AutoRenewal.remindersOnly()));
    }

    @Test
    void whoLetsItEndIsRemindedOnce() {
        assertEquals(List.of("NOT_RENEWAL at 2024-02-25T16:00:00Z"), told(new LeftToEnd()));
    }

    @Test
    void whoseAutomaticRenewalHasFailedIsRemindedTwiceAndElseNever() {
        assertEquals(List.of("AUTO_RENEWAL at 2024-02-25T16:00:00Z", "AUTO_RENEWAL at 2024-02-27T16:00:00Z"),
                told(CHARGING.failed(shanghai("2024-02-22T08:00"))));
        assertEquals(List.of(), told(CHARGING));
    }

    @Test
    void ofSeveralThatWereMissedOnlyTheLatestIsTold() {
        Passage late = over(example(AutoRenewal.remindersOnly()), shanghai("2024-02-27T12:00"));
        assertEquals(List.of(new RenewalReminded(END, RenewalStatus.NORMAL)), late.events());
        assertEquals(Optional.of(shanghai("2024-02-28T00:00")), late.instance().nextDueAt());
    }

    @Test
    void nobodyIsRemindedOfWhatIsOver() {
        assertEquals(List.of(InstanceLocked.class),
                over(example(AutoRenewal.remindersOnly()), END).events().stream().map(Object::getClass).toList());
    }

    @Test
    void anotherInstructionRemindsOfNothingThatWasTold() {
        Instance told = over(example(AutoRenewal.remindersOnly()), shanghai("2024-02-26T00:00")).instance();
        assertEquals(Optional.of(END), told.instructed(new LeftToEnd()).nextDueAt());
        assertEquals(Optional.of(shanghai("2024-02-28T00:00")), told.instructed(CHARGING.failed(END)).nextDueAt());
    }

    @Test
    void aReminderComesBeforeTheEnd() {
        assertThrows(IllegalArgumentException.class, () -> new Reminders(List.of(0), List.of(), List.of()));
    }

    /** All reminders until the end, each at its time. */
    private static List<String> told(AutoRenewal instruction) {
        List<String> told = new ArrayList<>();
        Instance instance = example(instruction);
        while (instance.nextDueAt().orElseThrow().isBefore(END)) {
            Instant due = instance.nextDueAt().orElseThrow();
            Passage passage = over(instance, due);
            passage.events().forEach(event -> told.add(((RenewalReminded) event).renewalStatus() + " at " + due));
            instance = passage.instance();
        }
        return told;
    }

    private static Passage over(Instance instance, Instant now) {
        return new PassingTime(new NoticeRule(Duration.ofHours(1)), now).over(instance, Optional.empty());
    }

    private static Instance example(AutoRenewal instruction) {
        return anInstance().under(POLICY).instructed(instruction).build();
    }
}
