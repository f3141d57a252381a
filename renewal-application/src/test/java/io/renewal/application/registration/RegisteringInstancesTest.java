package io.renewal.application.registration;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.MID;
import static io.renewal.application.testkit.Examples.NOW;
import static io.renewal.application.testkit.Examples.REDIS;
import static io.renewal.application.testkit.Examples.REDIS_7D;
import static io.renewal.application.testkit.Examples.SMALL;
import static io.renewal.application.testkit.Examples.TERM_END;
import static io.renewal.application.testkit.Examples.TERM_START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterInstance.Paid;
import io.renewal.application.port.in.RegisterInstance.Result;
import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.instance.Location;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.term.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisteringInstancesTest {
    private static final InstanceId SECOND = new InstanceId("r-second");
    private static final Location HANGZHOU = new Location("cn-hangzhou", "Redis");
    private static final LifecyclePolicy OTHER_POLICY = new LifecyclePolicy(new LifecyclePolicyId("runs-on"), 15, 15,
            LateRenewal.FROM_OLD_END, 60, 7, 1);
    private final TestApplication application = TestApplication.acmeWith("1000.00");

    @Test
    void aNewInstanceIsRegisteredAndTold() {
        InstanceView view = new InstanceView(Examples.redis(SECOND, ACME).instance(), Optional.empty(), NOW);
        assertEquals(new Result.Registered(view), register(Examples.registering(SECOND, ACME)));
        assertEquals(Optional.of(view), application.port(Browse.class).instance(application.customer(ACME).caller(), SECOND));
        RecordedEvent event = application.port(Browse.class).timeline(application.operator().caller(), SECOND).getFirst();
        assertEquals(new InstanceRegistered(SMALL, Optional.of(TERM_END)), event.event());
        assertEquals(1, event.sequence());
    }

    @Test
    void anInstanceThatIsPaidByUseHasNoEndTime() {
        InstanceView view = new InstanceView(Examples.metered(SECOND, ACME).instance(), Optional.empty(), NOW);
        assertEquals(new Result.Registered(view), register(Examples.registeringMetered(SECOND, ACME)));
        assertEquals(new Result.Unchanged(view), register(Examples.registeringMetered(SECOND, ACME)));
        RecordedEvent event = application.port(Browse.class).timeline(application.operator().caller(), SECOND).getFirst();
        assertEquals(new InstanceRegistered(SMALL, Optional.empty()), event.event());
    }

    @Test
    void saidAgainItChangesNothing() {
        Books before = Books.of(application);
        assertInstanceOf(Result.Unchanged.class, register(Examples.registering(REDIS, ACME)));
        assertEquals(before, Books.of(application));
    }

    @Test
    void saidAgainAfterRenewalsItIsStillTheSameRegistration() {
        application.customer(ACME).renew(REDIS, 1);
        application.customer(ACME).renew(REDIS, 3);
        Books before = Books.of(application);
        Result.Unchanged unchanged = assertInstanceOf(Result.Unchanged.class, register(Examples.registering(REDIS, ACME)));
        assertEquals(application.operator().instance(REDIS), unchanged.instance().instance(), "shows the instance as it is now");
        assertEquals(before, Books.of(application));
    }

    @Test
    void theNewEndTimeIsNotWhatWasRegistered() {
        application.customer(ACME).renew(REDIS, 1);
        Instant renewed = application.operator().term(REDIS).term().end();
        assertEquals(new Result.Conflict(List.of("endTime")), register(ahead(new Term(TERM_START, renewed), Optional.of(31))));
    }

    @Test
    void anAnchorDayThatIsGivenOrImpliedIsTheSame() {
        register(implied(SECOND));
        RegisterInstance.Command given = new RegisterInstance.Command(SECOND, ACME, HANGZHOU, SMALL,
                new Paid.Ahead(new Term(TERM_START, TERM_END), Optional.of(29), REDIS_7D.id()));
        assertInstanceOf(Result.Unchanged.class, register(given));
        assertEquals(29, application.operator().term(SECOND).anchor().dayOfMonth());
    }

    @Test
    void eachFieldThatDiffersIsNamed() {
        application.port(RegisterLifecyclePolicy.class).register(OTHER_POLICY);
        Term term = new Term(TERM_START, TERM_END);
        Paid paid = Examples.registering(REDIS, ACME).paid();
        assertConflict("accountId", new RegisterInstance.Command(REDIS, GLOBEX, HANGZHOU, SMALL, paid));
        assertConflict("region", new RegisterInstance.Command(REDIS, ACME, new Location("cn-beijing", "Redis"), SMALL, paid));
        assertConflict("engine", new RegisterInstance.Command(REDIS, ACME, new Location("cn-hangzhou", "Tair"), SMALL, paid));
        assertConflict("spec", new RegisterInstance.Command(REDIS, ACME, HANGZHOU, MID, paid));
        assertConflict("billingMethod", Examples.registeringMetered(REDIS, ACME));
        assertConflict("termStart", ahead(new Term(TERM_START.minusSeconds(1), TERM_END), Optional.of(31)));
        assertConflict("endTime", ahead(new Term(TERM_START, TERM_END.plus(Duration.ofHours(1))), Optional.of(31)));
        assertConflict("anchorDay", ahead(term, Optional.of(30)));
        assertConflict("lifecyclePolicy",
                new RegisterInstance.Command(REDIS, ACME, HANGZHOU, SMALL, new Paid.Ahead(term, Optional.of(31), OTHER_POLICY.id())));
    }

    @Test
    void allThatDiffersIsNamedAtOnce() {
        Paid paid = new Paid.Ahead(new Term(TERM_START.minusSeconds(1), TERM_END), Optional.of(31), REDIS_7D.id());
        assertEquals(new Result.Conflict(List.of("region", "engine", "spec", "termStart")),
                register(new RegisterInstance.Command(REDIS, ACME, new Location("cn-beijing", "Tair"), MID, paid)));
    }

    @Test
    void theStartOfWhatIsPaidByUseIsComparedToo() {
        register(Examples.registeringMetered(SECOND, ACME));
        assertConflict("termStart", new RegisterInstance.Command(SECOND, ACME, HANGZHOU, SMALL, new Paid.ByUse(TERM_END)));
    }

    @Test
    void anInstanceBelongsToAnAccountThatIsThere() {
        AccountId unknown = new AccountId("nobody");
        Books before = Books.of(application);
        assertEquals(new Result.AccountNotFound(unknown), register(Examples.registering(SECOND, unknown)));
        assertEquals(before, Books.of(application));
    }

    @Test
    void anInstanceFollowsAPolicyThatIsThere() {
        Paid paid = new Paid.Ahead(new Term(TERM_START, TERM_END), Optional.empty(), OTHER_POLICY.id());
        assertEquals(new Result.PolicyNotFound(OTHER_POLICY.id()),
                register(new RegisterInstance.Command(SECOND, ACME, HANGZHOU, SMALL, paid)));
    }

    @Test
    void theEndFallsOnTheAnchorOrOnTheLastDayOfAShorterMonth() {
        Instant onThe15th = Instant.parse("2024-03-14T16:00:00Z");
        assertEquals(new Result.AnchorMismatch(31), register(ahead(new Term(TERM_START, onThe15th), Optional.of(31))));
        assertEquals(new Result.AnchorMismatch(28), register(ahead(new Term(TERM_START, TERM_END), Optional.of(28))));
    }

    @Test
    void anInstanceMayBeRegisteredPastItsEnd() {
        application.clock().moveTo(TERM_END.plus(Duration.ofDays(30)));
        assertInstanceOf(Result.Registered.class, register(Examples.registering(SECOND, ACME)));
    }

    private void assertConflict(String field, RegisterInstance.Command command) {
        Books before = Books.of(application);
        assertEquals(new Result.Conflict(List.of(field)), register(command));
        assertEquals(before, Books.of(application), field);
    }

    private static RegisterInstance.Command ahead(Term term, Optional<Integer> anchorDay) {
        return new RegisterInstance.Command(REDIS, ACME, HANGZHOU, SMALL, new Paid.Ahead(term, anchorDay, REDIS_7D.id()));
    }

    private static RegisterInstance.Command implied(InstanceId id) {
        Paid paid = new Paid.Ahead(new Term(TERM_START, TERM_END), Optional.empty(), REDIS_7D.id());
        return new RegisterInstance.Command(id, ACME, HANGZHOU, SMALL, paid);
    }

    private Result register(RegisterInstance.Command command) {
        return application.port(RegisterInstance.class).register(command);
    }
}
