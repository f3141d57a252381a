package io.renewal.domain.instance;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.RUNS_ON_15D;
import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.InstanceExample.subscriptionOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.renewal.domain.identity.AccountId;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.domain.term.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private final Registration original = anInstance().registration();

    @Test
    void whatIsRegisteredIsNotReleasedAndHasItsSpec() {
        Instance instance = original.instance();
        assertFalse(instance.isReleased());
        assertEquals(original.spec(), instance.spec());
        assertEquals(original.plan(), instance.plan());
    }

    @Test
    void theSameSaidAgainIsNoDifference() {
        assertDiffers(anInstance().registration());
        assertEquals(List.of(), List.copyOf(byUse().differences(byUse())));
    }

    @Test
    void eachDifferenceIsNamedAsTheApiNamesIt() {
        assertDiffers(with(new AccountId("other"), original.location(), original.plan()), "accountId");
        assertDiffers(with(original.accountId(), new Location("cn-beijing", "Redis"), original.plan()), "region");
        assertDiffers(with(original.accountId(), new Location("cn-hangzhou", "Valkey"), original.plan()), "engine");
        assertDiffers(
                new Registration(original.instanceId(), original.accountId(), original.location(), LARGE, original.plan()), "spec");
        assertDiffers(byUse(), "billingMethod");
        assertDiffers(anInstance().anchoredOn(31).registration(), "anchorDay");
        assertDiffers(anInstance().under(RUNS_ON_15D).registration(), "lifecyclePolicy");
        assertDiffers(startingLater(), "termStart");
        assertDiffers(endingLater(), "endTime");
    }

    @Test
    void allDifferencesAreNamedAtOnce() {
        assertDiffers(anInstance().endingAt(END.plusSeconds(86_400)).under(RUNS_ON_15D).registration(), "termStart", "endTime",
                "anchorDay", "lifecyclePolicy");
    }

    @Test
    void ofWhatIsPaidByUseTheBeginningIsCompared() {
        Registration later = anInstance().endingAt(END.plusSeconds(1)).paidByUse().registration();
        assertEquals(List.of("termStart"), List.copyOf(byUse().differences(later)));
    }

    /** What was registered is compared, and not what became of it. */
    @Test
    void theStandingInstructionIsNoPartOfIt() {
        AutoRenewal monthly = AutoRenewal.Charging.from(RenewalPeriod.ofMonths(1), Instant.EPOCH);
        Subscription plan = subscription();
        assertDiffers(with(original.accountId(), original.location(),
                new Subscription(plan.term(), plan.anchor(), plan.calendar(), plan.policy(), monthly, Optional.empty())));
    }

    private void assertDiffers(Registration other, String... names) {
        assertEquals(List.of(names), List.copyOf(original.differences(other)));
        assertEquals(List.of(names), List.copyOf(other.differences(original)));
    }

    private static Registration byUse() {
        return anInstance().paidByUse().registration();
    }

    private Registration startingLater() {
        Term term = subscription().term();
        return with(original.accountId(), original.location(), during(new Term(term.start().plusSeconds(1), term.end())));
    }

    private Registration endingLater() {
        Term term = subscription().term();
        return with(original.accountId(), original.location(), during(new Term(term.start(), term.end().plusSeconds(1))));
    }

    private Subscription during(Term term) {
        Subscription plan = subscription();
        return new Subscription(term, plan.anchor(), plan.calendar(), plan.policy(), plan.autoRenewal(), plan.scheduledChange());
    }

    private Subscription subscription() {
        return subscriptionOf(original.instance());
    }

    private Registration with(AccountId account, Location location, Plan plan) {
        return new Registration(original.instanceId(), account, location, original.spec(), plan);
    }
}
