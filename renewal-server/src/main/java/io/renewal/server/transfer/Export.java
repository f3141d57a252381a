package io.renewal.server.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.Page;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.rest.transfer.RegistrationJson;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads all accounts, and then all instances that are not released, page by page. Each page is a transaction of its own: what changes
 * meanwhile is told as it is when its page is read.
 */
record Export(Browse browse, RegistrationJson json, StopSwitch stop) {
    private static final Caller OPERATOR = new Caller.Operator();
    private static final int PAGE = 500;

    /**
     * Writes until all is written, or the switch is thrown.
     *
     * @return how many there were of both
     */
    Written to(RegistrationWriter out) throws IOException {
        long accounts = each(page -> browse.accounts(OPERATOR, AccountFilter.ALL, page).map(account -> Optional.of(json.write(account))),
                out);
        long instances = each(this::instances, out);
        out.flush();
        return new Written(accounts, instances);
    }

    private Page<Optional<ObjectNode>> instances(PageRequest page) {
        return browse.instances(OPERATOR, InstanceFilter.ALL, page).orElseThrow().map(
                view -> Optional.of(view).filter(shown -> shown.status() != InstanceStatus.RELEASED)
                        .map(shown -> json.write(shown.instance())));
    }

    private long each(Function<PageRequest, Page<Optional<ObjectNode>>> pages, RegistrationWriter out) throws IOException {
        long written = 0;
        Optional<PageRequest> next = Optional.of(PageRequest.first(PAGE));
        while (next.isPresent() && !stop.isThrown()) {
            Page<Optional<ObjectNode>> page = pages.apply(next.get());
            for (Optional<ObjectNode> registration : page.items()) {
                if (registration.isPresent()) {
                    out.write(registration.get());
                    written++;
                }
            }
            next = page.next().map(after -> new PageRequest(PAGE, Optional.of(after)));
        }
        return written;
    }

    /** How many were written. */
    record Written(long accounts, long instances) {}
}
