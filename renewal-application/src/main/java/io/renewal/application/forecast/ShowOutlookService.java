package io.renewal.application.forecast;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ShowOutlook;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.ForeseenCharges;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.outlook.Outlook;
import io.renewal.domain.passage.NoticeRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class ShowOutlookService implements ShowOutlook {
    private final RenewalStore store;
    private final ChargeTimes times;
    private final NoticeRule rule;
    private final InstantSource clock;

    @Inject
    ShowOutlookService(RenewalStore store, ChargeTimes times, NoticeRule rule, InstantSource clock) {
        this.store = store;
        this.times = times;
        this.rule = rule;
        this.clock = clock;
    }

    @Override
    public Optional<Outlook> outlook(Caller caller, InstanceId instanceId) {
        Instant now = clock.instant();
        return store.reading(tx -> tx.renewables().find(instanceId, caller.onlyAccount(), now)).map(found -> outlook(found, now));
    }

    private Outlook outlook(Renewable found, Instant now) {
        return Outlook.of(found.instance(), new ForeseenCharges(times, found.priceList(), now), rule);
    }
}
