package io.renewal.rest.payment;

import io.renewal.application.port.in.ManageCards;
import io.renewal.application.port.in.ManageCards.Cards;
import io.renewal.application.port.in.ManageCards.Result;
import io.renewal.domain.payment.CardId;
import io.renewal.rest.access.Callers;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards that the payment provider keeps for an account. */
@Path("/v1/accounts/{accountId}/payment-methods")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class PaymentMethodsResource {
    private final ManageCards cards;

    @Inject
    PaymentMethodsResource(ManageCards cards) {
        this.cards = cards;
    }

    @GET
    @Operation(operationId = "listPaymentMethods", summary = "The saved cards of an account, the newest first", description = "They are kept by the payment provider, and saved by paying on its page with `savePaymentMethod`. The default one is the one that was chosen, or else the newest.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PaymentMethodPage.class)))
    @Problems(ProblemCode.AccountNotFound)
    public Response list(@PathParam("accountId") String accountId, @Context ContainerRequestContext request) {
        return cards.cards(Callers.of(request), Ids.account(accountId)).map(found -> Response.ok(PaymentMethodPage.of(found)).build())
                .orElseGet(() -> Ids.noAccount().response());
    }

    @PUT
    @Path("{paymentMethodId}/default")
    @Operation(operationId = "preferPaymentMethod", summary = "Makes a saved card the default one", description = "Takes no body.")
    @ApiResponse(responseCode = "204", description = "It is the default one now.")
    @Problems({ProblemCode.AccountNotFound, ProblemCode.PaymentMethodNotFound})
    public Response prefer(@PathParam("accountId") String accountId, @PathParam("paymentMethodId") String cardId,
            @Context ContainerRequestContext request) {
        return answer(cards.prefer(Callers.of(request), Ids.account(accountId), new CardId(cardId)));
    }

    @DELETE
    @Path("{paymentMethodId}")
    @Operation(operationId = "forgetPaymentMethod", summary = "Has the provider forget a saved card")
    @ApiResponse(responseCode = "204", description = "It is forgotten, and nothing is charged to it any more.")
    @Problems({ProblemCode.AccountNotFound, ProblemCode.PaymentMethodNotFound})
    public Response forget(@PathParam("accountId") String accountId, @PathParam("paymentMethodId") String cardId,
            @Context ContainerRequestContext request) {
        return answer(cards.forget(Callers.of(request), Ids.account(accountId), new CardId(cardId)));
    }

    private static Response answer(Result result) {
        return switch (result) {
            case DONE -> Response.noContent().build();
            case ACCOUNT_NOT_FOUND -> Ids.noAccount().response();
            case CARD_NOT_FOUND ->
                ProblemCode.PaymentMethodNotFound.because("Choose one of the account's saved payment methods.").response();
        };
    }

    /**
     * All that anybody is told of a card.
     *
     * @param expiryMonth 1 to 12
     */
    record PaymentMethodJson(String paymentMethodId, String brand, String lastFour, int expiryMonth, int expiryYear, boolean isDefault) {
        static PaymentMethodJson of(ManageCards.Card card, Cards cards) {
            return new PaymentMethodJson(card.id().value(), card.brand(), card.lastFour(), card.expiryMonth(), card.expiryYear(),
                    cards.preferred().filter(card.id()::equals).isPresent());
        }
    }

    /** All of them; there is never a next page. */
    record PaymentMethodPage(List<PaymentMethodJson> items, @Nullable String nextCursor) {
        static PaymentMethodPage of(Cards cards) {
            return new PaymentMethodPage(cards.all().stream().map(card -> PaymentMethodJson.of(card, cards)).toList(), null);
        }
    }
}
