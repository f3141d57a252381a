package io.renewal.rest.console.balance;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
import io.renewal.domain.account.Account;
import io.renewal.domain.ledger.Posting;
import io.renewal.domain.ledger.PostingReference;
import io.renewal.rest.console.account.AccountInView;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.json.Ids;
import io.renewal.rest.query.Listing;
import io.renewal.rest.query.Page;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The balance of an account, and what moved it. */
@Path("/console/accounts/{accountId}/balance")
@Hidden
public final class BalanceResource {
    private static final Listing LISTING = Listing.byUuid("console balance");
    /** Each line looks its order up. */
    private static final int LINES = 25;

    private final AccountInView accounts;
    private final Browse browse;
    private final Pages pages;

    @Inject
    BalanceResource(AccountInView accounts, Browse browse, Pages pages) {
        this.accounts = accounts;
        this.browse = browse;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("accountId") String accountId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Optional<Position> after = params.page(LISTING).after();
        params.verify();
        Account account = accounts.of(request, accountId);
        Caller caller = Visitor.callerOf(request);
        var postings = browse.balanceEntries(caller, account.id(), new PageRequest(LINES, after))
                .orElseThrow(() -> Ids.noAccount().exception());
        Page<BalanceEntry> page = Page.of(LISTING, postings, posting -> entry(caller, posting));
        Optional<String> next = Optional.ofNullable(page.nextCursor())
                .map(cursor -> "/console/accounts/" + account.id() + "/balance?cursor=" + cursor);
        return pages.show(request, JtebalanceGenerated::render, new BalancePage(account, page.items(), after.isEmpty(), next));
    }

    private BalanceEntry entry(Caller caller, Posting posting) {
        return switch (posting.reference()) {
            case PostingReference.ForOrder order -> new BalanceEntry(posting, browse.order(caller, order.orderId()));
            case PostingReference.ByOperator _ -> new BalanceEntry(posting, Optional.empty());
        };
    }
}
