package io.renewal.rest.console.autorenewal;

import io.renewal.domain.instance.RenewalStatus;
import io.renewal.rest.console.instance.InstanceList;
import io.renewal.rest.json.EnumText;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;

/**
 * The instances that are renewed in one way.
 *
 * @param tab that way
 */
record AutoRenewals(RenewalStatus tab, InstanceList list) {
    /** The ways in the order of the field. */
    static final List<RenewalStatus> TABS = List.of(RenewalStatus.NORMAL, RenewalStatus.AUTO_RENEWAL, RenewalStatus.NOT_RENEWAL);

    /** The first page of another way, of the same account. */
    String address(RenewalStatus other) {
        UriBuilder address = UriBuilder.fromPath(list.query().path()).queryParam("renewalStatus", EnumText.of(other));
        list.query().filter().accountId().ifPresent(account -> address.queryParam("accountId", account));
        return address.build().toString();
    }
}
