package io.renewal.rest.console.account;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.rest.json.Ids;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds by one text whatever it may name. Thread-safe. */
final class Finding {
    private static final int FEW = 8;

    private final Browse browse;

    @Inject
    Finding(Browse browse) {
        this.browse = browse;
    }

    /** The page of the one instance or order that a text names in whole; nothing if an account has that id too. */
    Optional<String> exactly(Caller caller, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (Ids.isUuid(lower) && browse.order(caller, new OrderId(UUID.fromString(lower))).isPresent()) {
            return Optional.of("/console/orders/" + lower);
        }
        if (!InstanceId.isValid(text) || browse.account(caller, new AccountId(text)).isPresent()) {
            return Optional.empty();
        }
        return browse.instance(caller, new InstanceId(text)).map(found -> "/console/instances/" + found.instance().id());
    }

    /** The first instances that have a text in their id. */
    Page<InstanceView> instances(Caller caller, String text) {
        InstanceFilter all = InstanceFilter.ALL;
        InstanceFilter filter = new InstanceFilter(all.accountId(), all.status(), all.renewalStatus(), all.spec(), all.region(),
                all.endBefore(), Optional.of(text), all.sort());
        return browse.instances(caller, filter, PageRequest.first(FEW)).orElseThrow();
    }
}
