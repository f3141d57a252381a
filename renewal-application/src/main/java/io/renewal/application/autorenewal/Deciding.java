package io.renewal.application.autorenewal;

import io.renewal.application.payment.OfferedMethods;
import io.renewal.application.port.out.IdSource;
import io.renewal.application.port.out.Renewable;
import io.renewal.domain.account.Account;
import io.renewal.domain.autorenewal.Attempt;
import io.renewal.domain.autorenewal.AutoRenewalDecision;
import io.renewal.domain.autorenewal.CardOnFile;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.order.UnpaidLifetime;
import io.renewal.domain.payment.PaymentMethod;
import jakarta.inject.Inject;
import java.time.Instant;

/** Asks the rules of automatic renewal. Thread-safe. */
final class Deciding {
    private final ChargeTimes times;
    private final UnpaidLifetime lifetime;
    private final OfferedMethods offered;
    private final IdSource ids;

    @Inject
    Deciding(ChargeTimes times, UnpaidLifetime lifetime, OfferedMethods offered, IdSource ids) {
        this.times = times;
        this.lifetime = lifetime;
        this.offered = offered;
        this.ids = ids;
    }

    /**
     * What is done for an instance, which is locked as its account is.
     *
     * @param account as it is after what was decided before in the same transaction
     */
    AutoRenewalDecision decide(Renewable due, Account account, CardOnFile card, Instant now) {
        CardOnFile usable = offered.include(PaymentMethod.CARD) ? card : new CardOnFile.None();
        return new Attempt(times, account, usable, due.instance(), due.openOrder()).decide(new OrderId(ids.next()), due.priceList(),
                lifetime,
                now);
    }
}
