package io.renewal.application.forecast;

import static java.util.Comparator.comparing;

import io.renewal.application.port.in.RenewalForecast;
import io.renewal.application.port.in.RenewalForecast.Ending;
import io.renewal.domain.account.Account;
import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.autorenewal.ForeseenCharge.Priced;
import io.renewal.domain.autorenewal.ForeseenCharge.Refused;
import io.renewal.domain.autorenewal.ForeseenCharges;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.RenewalStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Foresees one instance after the other of an account, and adds up. For one thread. */
final class ForecastTally {
    private static final Comparator<ForeseenCharge> BY_TIME = comparing(ForeseenCharge::at)
            .thenComparing(charge -> charge.instanceId().value());
    private static final Comparator<Ending> BY_END = comparing(Ending::endTime).thenComparing(ending -> ending.instanceId().value());

    private final Account account;
    private final ForeseenCharges foreseen;
    private final Instant until;
    private final DayTally days;
    private final Earliest<Priced> charges;
    private final Earliest<Refused> refusals;
    private final Earliest<Ending> endings;

    /** @param most how many of each kind are listed */
    ForecastTally(Account account, ForeseenCharges foreseen, Instant until, int most) {
        this.account = account;
        this.foreseen = foreseen;
        this.until = until;
        days = new DayTally(account);
        charges = new Earliest<>(BY_TIME, most);
        refusals = new Earliest<>(BY_TIME, most);
        endings = new Earliest<>(BY_END, most);
    }

    void add(Instance instance) {
        foreseen.before(until, instance).forEach(this::add);
        if (instance.plan() instanceof Subscription subscription && !instance.isReleased()) {
            Instant end = subscription.term().end();
            RenewalStatus status = subscription.autoRenewal().status();
            if (status != RenewalStatus.AUTO_RENEWAL && !end.isBefore(foreseen.now()) && end.isBefore(until)) {
                days.ending(end);
                endings.add(new Ending(end, instance.id(), status));
            }
        }
    }

    private void add(ForeseenCharge charge) {
        switch (charge) {
            case Priced priced -> {
                days.charge(priced.at(), priced.quote().price().total());
                charges.add(priced);
            }
            case Refused refused -> {
                days.refusal(refused.at());
                refusals.add(refused);
            }
        }
    }

    RenewalForecast forecast(Optional<Instant> pausedSince) {
        return new RenewalForecast(account, foreseen.now(), until, pausedSince, days.days(), charges.listed(), refusals.listed(),
                endings.listed());
    }
}
