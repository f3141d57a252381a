package io.renewal.rest.console.card;

import io.renewal.application.port.in.ManageCards;
import io.renewal.application.port.in.ManageCards.Cards;
import io.renewal.application.port.in.ManageCards.Result;
import io.renewal.domain.account.Account;
import io.renewal.domain.payment.CardId;
import io.renewal.rest.console.account.AccountInView;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.Ids;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** What is done with a saved card. Doing it twice does no more than once. */
@Path("/console/accounts/{accountId}/payment-methods")
@Hidden
public final class CardChangesResource {
    private static final String CARD = "card";

    private final AccountInView accounts;
    private final ManageCards cards;
    private final Pages pages;

    @Inject
    CardChangesResource(AccountInView accounts, ManageCards cards, Pages pages) {
        this.accounts = accounts;
        this.cards = cards;
        this.pages = pages;
    }

    @POST
    @Path("preference")
    @TakesForms
    public Response prefer(@PathParam("accountId") String accountId, @Context ContainerRequestContext request) {
        Account account = accounts.of(request, accountId);
        CardId card = new CardId(Form.of(request).required(CARD));
        return landing(cards.prefer(Visitor.callerOf(request), account.id(), card), Done.PREFERRED, account);
    }

    /** Asks first. */
    @GET
    @Path("removal")
    public Response ask(@PathParam("accountId") String accountId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Optional<String> id = params.required(CARD, params.text(CARD, 255));
        params.verify();
        Account account = accounts.of(request, accountId);
        Cards all = cards.cards(Visitor.callerOf(request), account.id()).orElseThrow(() -> Ids.noAccount().exception());
        return all.all().stream().filter(card -> card.id().value().equals(id.orElse(""))).findAny()
                .map(card -> pages.show(request, JteremovalGenerated::render,
                        new CardsPage.Removal(account, card, all.preferred().filter(card.id()::equals).isPresent())))
                .orElseGet(() -> PaymentMethodsResource.after(Done.GONE, account));
    }

    @POST
    @Path("removal")
    @TakesForms
    public Response remove(@PathParam("accountId") String accountId, @Context ContainerRequestContext request) {
        Account account = accounts.of(request, accountId);
        CardId card = new CardId(Form.of(request).required(CARD));
        return landing(cards.forget(Visitor.callerOf(request), account.id(), card), Done.REMOVED, account);
    }

    private static Response landing(Result result, Done done, Account account) {
        return switch (result) {
            case DONE -> PaymentMethodsResource.after(done, account);
            case CARD_NOT_FOUND -> PaymentMethodsResource.after(done == Done.REMOVED ? done : Done.GONE, account);
            case ACCOUNT_NOT_FOUND -> Ids.noAccount().response();
        };
    }
}
