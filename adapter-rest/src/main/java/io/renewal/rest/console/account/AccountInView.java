package io.renewal.rest.console.account;

import io.renewal.application.port.in.Browse;
import io.renewal.domain.account.Account;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Finds the account that a page is about. Thread-safe. */
public final class AccountInView {
    private final Browse browse;

    @Inject
    AccountInView(Browse browse) {
        this.browse = browse;
    }

    /**
     * The account of an id in an address.
     *
     * @throws ProblemException AccountNotFound if whoever is signed in sees no such account
     */
    public Account of(ContainerRequestContext request, String id) {
        return browse.account(Visitor.callerOf(request), Ids.account(id)).orElseThrow(() -> Ids.noAccount().exception());
    }
}
