package io.renewal.application.registration;

import io.renewal.application.port.in.RegisterInstance.Command;
import io.renewal.application.port.in.RegisterInstance.Paid.Ahead;
import io.renewal.application.port.in.RegisterInstance.Paid.ByUse;
import io.renewal.application.port.in.RegisterInstance.Result;
import io.renewal.domain.account.Account;
import io.renewal.domain.instance.AutoRenewal;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.Registration;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.term.Anchor;
import io.renewal.domain.term.BillingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the registration of an instance comes to. */
sealed interface InstanceDecision {
    record Add(Registration registration) implements InstanceDecision {}

    /** The same was said before. */
    record Keep() implements InstanceDecision {}

    record Refuse(Result.Refusal reason) implements InstanceDecision {}

    static InstanceDecision of(Command command, Known known) {
        Optional<Account> account = known.account(command.accountId());
        if (account.isEmpty()) {
            return new Refuse(new Result.AccountNotFound(command.accountId()));
        }
        return switch (command.paid()) {
            case Ahead ahead -> paidAhead(command, ahead, account.get().calendar(), known);
            case ByUse byUse -> planned(command, new Plan.PayAsYouGo(byUse.since()), known);
        };
    }

    private static InstanceDecision paidAhead(Command command, Ahead ahead, BillingCalendar calendar, Known known) {
        Optional<LifecyclePolicy> policy = known.policy(ahead.policy());
        if (policy.isEmpty()) {
            return new Refuse(new Result.PolicyNotFound(ahead.policy()));
        }
        Instant end = ahead.term().end();
        Anchor own = calendar.anchorOf(end);
        Anchor anchor = ahead.anchorDay().map(day -> new Anchor(day, own.timeOfDay())).orElse(own);
        if (!calendar.anchors(anchor, end)) {
            return new Refuse(new Result.AnchorMismatch(anchor.dayOfMonth()));
        }
        return planned(command,
                new Plan.Subscription(ahead.term(), anchor, calendar, policy.get(), AutoRenewal.remindersOnly(), Optional.empty()), known);
    }

    private static InstanceDecision planned(Command command, Plan plan, Known known) {
        Registration registration = new Registration(command.instanceId(), command.accountId(), command.location(), command.spec(), plan);
        Optional<Registration> earlier = known.registration(command.instanceId());
        if (earlier.isEmpty()) {
            return new Add(registration);
        }
        Set<String> differences = registration.differences(earlier.get());
        return differences.isEmpty() ? new Keep() : new Refuse(new Result.Conflict(List.copyOf(differences)));
    }
}
