package io.renewal.domain;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Location;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.Plan.PayAsYouGo;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.instance.Released;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.BillingCalendar;
import io.renewal.domain.term.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A small prepaid Redis in Shanghai that ends at 2024-02-29T00:00, and whatever a test says of it instead. */
public final class InstanceExample {
    public static final Instant END = Examples.shanghai("2024-02-29T00:00");

    private Instant end = END;
    private BillingCalendar calendar = Examples.SHANGHAI;
    private OptionalInt anchorDay = OptionalInt.empty();
    private LifecyclePolicy policy = Examples.REDIS_7D;
    private Optional<ScheduledChange> scheduled = Optional.empty();
    private Optional<Instant> releasedAt = Optional.empty();
    private AutoRenewal autoRenewal = AutoRenewal.remindersOnly();
    private boolean paidByUse;

    private InstanceExample() {}

    public static InstanceExample anInstance() {
        return new InstanceExample();
    }

    public InstanceExample endingAt(Instant newEnd) {
        end = newEnd;
        return this;
    }

    public InstanceExample in(BillingCalendar newCalendar) {
        calendar = newCalendar;
        return this;
    }

    public InstanceExample anchoredOn(int day) {
        anchorDay = OptionalInt.of(day);
        return this;
    }

    public InstanceExample under(LifecyclePolicy newPolicy) {
        policy = newPolicy;
        return this;
    }

    public InstanceExample changingTo(SpecId spec, Instant effectiveAt) {
        scheduled = Optional.of(new ScheduledChange(spec, effectiveAt, Examples.orderId(900)));
        return this;
    }

    public InstanceExample releasedAt(Instant instant) {
        releasedAt = Optional.of(instant);
        return this;
    }

    public InstanceExample instructed(AutoRenewal instruction) {
        autoRenewal = instruction;
        return this;
    }

    public InstanceExample paidByUse() {
        paidByUse = true;
        return this;
    }

    public Instance build() {
        Registration registration = registration();
        return new Instance(registration.instanceId(), registration.accountId(), registration.location(), registration.spec(),
                registration.plan(), releasedAt.map(at -> new Released(at, new ReleaseCause.ByOperator("deleted by the customer"))));
    }

    public Registration registration() {
        return new Registration(new InstanceId("r-1"), Examples.ACME, new Location("cn-hangzhou", "Redis"), Examples.SMALL, plan());
    }

    private Plan plan() {
        Term term = new Term(end.minus(Duration.ofDays(31)), end);
        if (paidByUse) {
            return new PayAsYouGo(term.start());
        }
        Anchor own = calendar.anchorOf(end);
        Anchor anchor = new Anchor(anchorDay.orElse(own.dayOfMonth()), own.timeOfDay());
        return new Subscription(term, anchor, calendar, policy, autoRenewal, scheduled);
    }

    /** The plan of an instance that is known to be prepaid. */
    public static Subscription subscriptionOf(Instance instance) {
        if (instance.plan() instanceof Subscription subscription) {
            return subscription;
        }
        throw new AssertionError(instance.id() + " is paid by use");
    }

    public static Instant endOf(Instance instance) {
        return subscriptionOf(instance).term().end();
    }
}
