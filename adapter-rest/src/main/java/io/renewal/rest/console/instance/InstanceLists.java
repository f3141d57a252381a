package io.renewal.rest.console.instance;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.query.Page;
import io.renewal.rest.problem.ProblemCode;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks lists of instances up. Thread-safe. */
public final class InstanceLists {
    private final Browse browse;
    private final InstanceRows rows;

    @Inject
    InstanceLists(Browse browse, InstanceRows rows) {
        this.browse = browse;
        this.rows = rows;
    }

    /**
     * What a reader asked for.
     *
     * @throws io.renewal.rest.problem.ProblemException AccountNotFound if it names an account that is not there
     */
    public InstanceList of(Caller caller, ListQuery query) {
        Page<InstanceView> found = browse.instances(caller, query.filter(), query.page())
                .orElseThrow(() -> ProblemCode.AccountNotFound.because("Look at the list of accounts.").exception());
        Optional<String> next = Optional.ofNullable(io.renewal.rest.query.Page.of(query.listing(), found, view -> view).nextCursor());
        return new InstanceList(query, rows.of(caller, found.items()), next.map(query::at));
    }
}
