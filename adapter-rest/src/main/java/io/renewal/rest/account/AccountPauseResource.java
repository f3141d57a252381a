package io.renewal.rest.account;

import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.json.Ids;
import io.renewal.rest.operation.NewPauseJson;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether an account is charged automatically. */
@Path("/v1/accounts/{accountId}/auto-renewal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class AccountPauseResource {
    private final PauseAutoRenewal pause;

    @Inject
    AccountPauseResource(PauseAutoRenewal pause) {
        this.pause = pause;
    }

    @PUT
    @OperatorOnly
    @Operation(operationId = "pauseAutoRenewalOfAccount", summary = "Pauses the account's automatic charges, or lets them go on", description = """
            Once this was answered, none begins; card payments that were begun go on. What falls due meanwhile waits, and is charged after \
            the pause.""")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @Problems(ProblemCode.AccountNotFound)
    public Response put(@PathParam("accountId") String accountId, NewPauseJson body) {
        return pause.of(Ids.account(accountId), body.toWish()).map(account -> Response.ok(AccountJson.of(account)).build())
                .orElseGet(() -> Ids.noAccount().response());
    }
}
