package io.renewal.application.registration;

import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.pricing.PriceList;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class PublishPriceListService implements PublishPriceList {
    private final RenewalStore store;
    private final InstantSource clock;

    @Inject
    PublishPriceListService(RenewalStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result publish(PriceList priceList) {
        Instant now = clock.instant();
        return store.inTransaction(tx -> publish(tx, priceList, now));
    }

    private static Result publish(Tx tx, PriceList priceList, Instant now) {
        Optional<PriceList> earlier = tx.priceLists().find(priceList.id());
        if (earlier.filter(priceList::equals).isPresent()) {
            return new Result.Unchanged(priceList);
        }
        if (earlier.filter(list -> list.isInEffectAt(now)).isPresent()) {
            return new Result.InEffect(priceList.differences(earlier.get()));
        }
        if (earlier.isPresent() && priceList.isInEffectAt(now)) {
            return new Result.Backdated();
        }
        Optional<PriceList> rival = tx.priceLists().effectiveFrom(priceList.currency(), priceList.effectiveFrom());
        if (rival.filter(list -> !list.id().equals(priceList.id())).isPresent()) {
            return new Result.SameInstant();
        }
        tx.priceLists().save(priceList);
        return earlier.isPresent() ? new Result.Replaced(priceList) : new Result.Published(priceList);
    }
}
