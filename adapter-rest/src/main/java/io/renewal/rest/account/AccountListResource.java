package io.renewal.rest.account;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.AccountId;
import io.renewal.rest.access.Callers;
import io.renewal.rest.query.Listing;
import io.renewal.rest.query.Page;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finding accounts. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class AccountListResource {
    private static final Listing LISTING = new Listing("accounts", AccountId::isValid);

    private final Browse browse;

    @Inject
    AccountListResource(Browse browse) {
        this.browse = browse;
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "Accounts, by id", description = "A customer's key lists its own account only.", parameters = {
            @Parameter(in = ParameterIn.QUERY, name = "q", description = "Part of the id or of the name.", schema = @Schema(type = "string")),
            @Parameter(ref = "limit"), @Parameter(ref = "cursor")})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountPage.class)))
    public Response list(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        AccountFilter filter = new AccountFilter(Optional.empty(), params.text("q", 64));
        PageRequest page = params.page(LISTING);
        params.verify();
        Caller caller = Callers.of(request);
        return Response.ok(Page.of(LISTING, browse.accounts(caller, filter, page), account -> AccountJson.of(account, caller))).build();
    }

    /** For the document: what a page is. */
    record AccountPage(List<AccountJson> items, @Nullable String nextCursor) {}
}
