package io.renewal.rest.account;

import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.AdjustBalance.Result;
import io.renewal.application.port.in.Browse;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.ledger.PostingReference.ByOperator;
import io.renewal.rest.access.Callers;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.idempotency.Repeatable;
import io.renewal.rest.idempotency.Reply;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.renewal.rest.query.Listing;
import io.renewal.rest.query.Page;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What moved an account's balance. */
@Path("/v1/accounts/{accountId}/balance-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class BalanceEntriesResource {
    private static final Listing LISTING = Listing.byUuid("balance-entries");
    private final AdjustBalance adjust;
    private final Browse browse;
    private final Repeatable repeatable;

    @Inject
    BalanceEntriesResource(AdjustBalance adjust, Browse browse, Repeatable repeatable) {
        this.adjust = adjust;
        this.browse = browse;
        this.repeatable = repeatable;
    }

    @GET
    @Operation(operationId = "listBalanceEntries", summary = "What moved the balance, the newest first", parameters = {
            @Parameter(ref = "limit"), @Parameter(ref = "cursor")})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BalanceEntryPage.class)))
    @Problems(ProblemCode.AccountNotFound)
    public Response list(@PathParam("accountId") String accountId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        PageRequest page = params.page(LISTING);
        params.verify();
        return browse.balanceEntries(Callers.of(request), Ids.account(accountId), page)
                .map(entries -> Response.ok(Page.of(LISTING, entries, BalanceEntryJson::of)).build())
                .orElseGet(() -> Ids.noAccount().response());
    }

    @POST
    @OperatorOnly
    @Operation(operationId = "adjustBalance", summary = "Tops the balance up, or with a negative amount corrects it")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AdjustedBalance.class)))
    @Problems({ProblemCode.AccountNotFound, ProblemCode.BalanceWouldBeNegative})
    public Response adjust(@PathParam("accountId") String accountId, @Context ContainerRequestContext request, Adjustment body) {
        if (body.amount().isZero()) {
            throw FieldErrors.problem("amount.amount", "must not be zero").exception();
        }
        AccountId id = Ids.account(accountId);
        AdjustBalance.Command command = new AdjustBalance.Command(id, body.amount(), new ByOperator(body.reference()));
        return repeatable.answer(request, BalanceEntriesResource::reply, once -> adjust.adjust(command, once));
    }

    private static Reply reply(Result result) {
        return switch (result) {
            case Result.Adjusted adjusted -> Reply.kept(201,
                    AdjustedBalance.of(BalanceEntryJson.of(adjusted.posting()), adjusted.balance()));
            case Result.AccountNotFound _ -> Reply.refused(Ids.noAccount());
            case Result.OtherCurrency other -> Reply
                    .refused(
                            FieldErrors.problem("amount.currency", "must be the account's currency, " + other.accountCurrency().getCode()));
            case Result.WouldBeNegative negative -> Reply.refused(ProblemCode.BalanceWouldBeNegative
                    .because("Take away at most what is there.").with("balance", negative.balance()));
        };
    }

    /** What an operator asks for. */
    public record Adjustment(@NotNull Money amount, @NotBlank @Size(max = 200) String reference) {}

    /** What was done, and the balance after it. */
    record AdjustedBalance(String entryId, Money amount, @Nullable String reference, Instant createdAt, Money balance) {
        static AdjustedBalance of(BalanceEntryJson entry, Money balance) {
            return new AdjustedBalance(entry.entryId(), entry.amount(), entry.reference(), entry.createdAt(), balance);
        }
    }

    /** For the document: what a page is. */
    record BalanceEntryPage(List<BalanceEntryJson> items, @Nullable String nextCursor) {}
}
