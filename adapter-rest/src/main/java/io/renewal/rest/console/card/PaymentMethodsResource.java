package io.renewal.rest.console.card;

import io.renewal.application.port.in.ManageCards.Cards;
import io.renewal.application.port.in.PayOrder;
import io.renewal.domain.account.Account;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.rest.ConsoleConfig;
import io.renewal.rest.console.account.AccountInView;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.json.EnumText;
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
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How an account pays: its saved cards, and what automatic payments try. */
@Path("/console/accounts/{accountId}/payment-methods")
@Hidden
public final class PaymentMethodsResource {
    private static final Cards NO_CARDS = new Cards(List.of(), Optional.empty());

    private final AccountInView accounts;
    private final ShownCards cards;
    private final PayOrder pay;
    private final ConsoleConfig config;
    private final Pages pages;

    @Inject
    PaymentMethodsResource(AccountInView accounts, ShownCards cards, PayOrder pay, ConsoleConfig config, Pages pages) {
        this.accounts = accounts;
        this.cards = cards;
        this.pay = pay;
        this.config = config;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("accountId") String accountId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Optional<Done> done = params.oneOf("done", Done.class);
        params.verify();
        Account account = accounts.of(request, accountId);
        Optional<Cards> found = cardsOf(account, request);
        return pages.show(request, Response.status(found.isPresent() ? 200 : 503), JtecardsGenerated::render,
                new CardsPage(account, found, thisMonth(account.calendar().zone()), pay.offered(), done.map(Done::words)));
    }

    /** Where the page is, with a word on what was done. */
    static Response after(Done done, Account account) {
        return Pages.goTo("/console/accounts/" + account.id() + "/payment-methods?done=" + EnumText.of(done));
    }

    private Optional<Cards> cardsOf(Account account, ContainerRequestContext request) {
        if (!pay.offered().contains(PaymentMethod.CARD)) {
            return Optional.of(NO_CARDS);
        }
        return cards.of(Visitor.callerOf(request), account.id());
    }

    private YearMonth thisMonth(ZoneId zone) {
        return YearMonth.from(config.clock().instant().atZone(zone));
    }
}
