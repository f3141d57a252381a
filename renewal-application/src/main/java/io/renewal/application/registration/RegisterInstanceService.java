package io.renewal.application.registration;

import io.renewal.application.browsing.InstanceViews;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterInstance.Paid.Ahead;
import io.renewal.application.port.in.RegisterInstance.Paid.ByUse;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.account.Account;
import io.renewal.domain.event.InstanceEvent.InstanceRegistered;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.BillingCalendar;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class RegisterInstanceService implements RegisterInstance {
    private final RenewalStore store;
    private final InstantSource clock;
    private final IdSource ids;

    @Inject
    RegisterInstanceService(RenewalStore store, InstantSource clock, IdSource ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Result register(Command command) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> register(tx, command, now));
    }

    private Result register(Tx tx, Command command, Instant now) {
        // The account is locked so that its zone and currency are not changed while the instance that fixes them is added.
        Optional<Account> account = tx.accounts().lock(command.accountId());
        if (account.isEmpty()) {
            return new Result.AccountNotFound(command.accountId());
        }
        return switch (command.paid()) {
            case Ahead ahead -> register(tx, command, ahead, account.get().calendar(), now);
            case ByUse byUse -> register(tx, command, new Plan.PayAsYouGo(byUse.since()), now);
        };
    }

    private Result register(Tx tx, Command command, Ahead ahead, BillingCalendar calendar, Instant now) {
        Optional<LifecyclePolicy> policy = tx.lifecyclePolicies().find(ahead.policy());
        if (policy.isEmpty()) {
            return new Result.PolicyNotFound(ahead.policy());
        }
        Instant end = ahead.term().end();
        Anchor own = calendar.anchorOf(end);
        Anchor anchor = ahead.anchorDay().map(day -> new Anchor(day, own.timeOfDay())).orElse(own);
        if (!calendar.anchors(anchor, end)) {
            return new Result.AnchorMismatch(anchor.dayOfMonth());
        }
        Plan plan = new Plan.Subscription(ahead.term(), anchor, calendar, policy.get(), AutoRenewal.REMINDERS_ONLY, Optional.empty());
        return register(tx, command, plan, now);
    }

    private Result register(Tx tx, Command command, Plan plan, Instant now) {
        Registration registration = new Registration(command.instanceId(), command.accountId(), command.location(), command.spec(), plan);
        Optional<Registration> earlier = tx.instances().registration(command.instanceId());
        if (earlier.isPresent()) {
            Set<String> differences = registration.differences(earlier.get());
            return differences.isEmpty()
                    ? new Result.Unchanged(view(tx, command.instanceId(), now))
                    : new Result.Conflict(List.copyOf(differences));
        }
        tx.instances().add(registration);
        Instance instance = registration.instance();
        Optional<Instant> end = plan instanceof Plan.Subscription subscription ? Optional.of(subscription.term().end()) : Optional.empty();
        tx.events().append(new NewEvent(new EventId(ids.next()), instance, now, new InstanceRegistered(instance.spec(), end)));
        return new Result.Registered(new InstanceView(instance, Optional.empty(), now));
    }

    private static InstanceView view(Tx tx, InstanceId id, Instant now) {
        Instance instance = tx.instances().find(id).orElseThrow();
        return InstanceViews.of(tx, List.of(instance), now).getFirst();
    }
}
