package io.renewal.domain.renewal;

import static io.renewal.domain.InstanceExample.END;
import static io.renewal.domain.InstanceExample.anInstance;

import io.renewal.domain.Examples;
import io.renewal.domain.InstanceExample;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/** The wish to renew an example instance for a month, ten days before its end; and whatever a test says instead. */
final class RenewalCase {
    final InstanceExample instance = anInstance();
    PriceList priceList = Examples.PRICES;
    Instant now = Examples.shanghai("2024-02-19T10:00");
    int months = 1;
    Optional<SpecId> spec = Optional.empty();
    Optional<Instant> expectedEnd = Optional.empty();
    Optional<OrderId> openOrder = Optional.empty();
    Optional<Money> expectedPrice = Optional.empty();

    static RenewalCase aRenewal() {
        return new RenewalCase();
    }

    /** A wish at a local time in Shanghai. */
    static RenewalCase aRenewalAt(String now) {
        RenewalCase wish = new RenewalCase();
        wish.now = Examples.shanghai(now);
        return wish;
    }

    RenewalCase forMonths(int newMonths) {
        months = newMonths;
        return this;
    }

    RenewalCase with(SpecId newSpec) {
        spec = Optional.of(newSpec);
        return this;
    }

    RenewalCase believingInAnotherEnd() {
        expectedEnd = Optional.of(END.minusSeconds(1));
        return this;
    }

    RenewalDecision decide() {
        RenewalRequest request = new RenewalRequest(months, spec, expectedEnd, expectedPrice);
        return new RenewalRules(instance.build(), priceList, openOrder).decide(request, now);
    }

    RenewalQuote quote() {
        if (decide() instanceof RenewalQuote quote) {
            return quote;
        }
        throw new AssertionError("refused: " + decide());
    }
}
