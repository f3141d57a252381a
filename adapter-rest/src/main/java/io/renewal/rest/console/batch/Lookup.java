package io.renewal.rest.console.batch;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.console.instance.InstanceRow;
import io.renewal.rest.console.instance.InstanceRows;
import jakarta.inject.Inject;
import java.util.List;

/** Looks up what was chosen. Thread-safe. */
final class Lookup {
    private final Browse browse;
    private final InstanceRows rows;

    @Inject
    Lookup(Browse browse, InstanceRows rows) {
        this.browse = browse;
        this.rows = rows;
    }

    /** Those of the chosen instances that the caller sees. */
    List<InstanceRow> rows(Caller caller, List<InstanceId> ids) {
        return rows.of(caller, browse.instances(caller, ids));
    }

    /** All periods that are sold for any of them, the shortest first. */
    static List<RenewalPeriod> periods(List<InstanceRow> rows) {
        return rows.stream().flatMap(row -> row.prices().map(PriceList::periods).stream()).distinct().flatMap(List::stream).distinct()
                .sorted()
                .toList();
    }
}
