package io.renewal.rest.console.account;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.in.Operations;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.query.Listing;
import io.renewal.rest.query.Page;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** The list of accounts, and the one place to look for whatever a customer names on the telephone. */
@Path("/console/accounts")
@Hidden
public final class AccountsResource {
    private static final Listing LISTING = new Listing("console accounts", AccountId::isValid);

    private final Browse browse;
    private final Finding finding;
    private final Operations operations;
    private final Pages pages;

    @Inject
    AccountsResource(Browse browse, Finding finding, Operations operations, Pages pages) {
        this.browse = browse;
        this.finding = finding;
        this.operations = operations;
        this.pages = pages;
    }

    @GET
    @OperatorOnly
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Optional<String> wanted = params.text("q", 200).map(String::strip).filter(text -> !text.isEmpty());
        PageRequest part = params.page(LISTING);
        params.verify();
        Caller caller = Visitor.callerOf(request);
        Optional<String> exact = wanted.flatMap(text -> finding.exactly(caller, text));
        if (exact.isPresent()) {
            return Pages.goTo(exact.get());
        }
        Page<Account> accounts = Page.of(LISTING,
                browse.accounts(caller, wanted.map(AccountFilter::with).orElse(AccountFilter.ALL), part), account -> account);
        return pages.show(request, JteaccountsGenerated::render, page(caller, wanted, part, accounts));
    }

    private AccountsPage page(Caller caller, Optional<String> wanted, PageRequest part, Page<Account> accounts) {
        Optional<String> next = Optional.ofNullable(accounts.nextCursor()).map(cursor -> address(wanted, cursor));
        boolean areAllPaused = operations.autoRenewal(1).pause().isPresent();
        if (wanted.isEmpty() || part.after().isPresent()) {
            return new AccountsPage(wanted, accounts.items(), List.of(), false, areAllPaused, next);
        }
        var instances = finding.instances(caller, wanted.get());
        List<InstanceView> first = instances.items();
        return new AccountsPage(wanted, accounts.items(), first, instances.next().isPresent(), areAllPaused, next);
    }

    private static String address(Optional<String> wanted, String cursor) {
        UriBuilder address = UriBuilder.fromPath("/console/accounts");
        wanted.ifPresent(text -> address.queryParam("q", "{q}").resolveTemplate("q", text));
        return address.queryParam("cursor", cursor).build().toString();
    }
}
