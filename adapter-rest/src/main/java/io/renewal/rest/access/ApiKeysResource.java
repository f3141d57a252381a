package io.renewal.rest.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.renewal.application.port.in.ManageApiKeys;
import io.renewal.application.port.in.ManageApiKeys.Result;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.ApiKeyId;
import io.renewal.rest.idempotency.Repeatable;
import io.renewal.rest.idempotency.Reply;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The keys that an account's programs present. */
@Path("/v1/accounts/{accountId}/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class ApiKeysResource {
    private final ManageApiKeys keys;
    private final Repeatable repeatable;

    @Inject
    ApiKeysResource(ManageApiKeys keys, Repeatable repeatable) {
        this.keys = keys;
        this.repeatable = repeatable;
    }

    @POST
    @OperatorOnly
    @Operation(operationId = "issueApiKey", summary = "Issues a key that acts for the account", description = "The key is told this once: a repeated request answers without it.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = IssuedKey.class)))
    @Problems(ProblemCode.AccountNotFound)
    public Response issue(@PathParam("accountId") String accountId, @Context ContainerRequestContext request, NewKey body) {
        AccountId id = Ids.account(accountId);
        return repeatable.answer(request, ApiKeysResource::reply, once -> keys.issue(id, body.name(), once));
    }

    @DELETE
    @Path("{keyId}")
    @OperatorOnly
    @Operation(operationId = "revokeApiKey", summary = "Revokes a key at once")
    @ApiResponse(responseCode = "204", description = "The key is worthless now, or was so before.")
    @Problems(ProblemCode.NotFound)
    public Response revoke(@PathParam("accountId") String accountId, @PathParam("keyId") String keyId) {
        if (AccountId.isValid(accountId) && ApiKeyId.isValid(keyId) && keys.revoke(new AccountId(accountId), new ApiKeyId(keyId))) {
            return Response.noContent().build();
        }
        return ProblemCode.NotFound.because("The account has no such key.").response();
    }

    private static Reply reply(Result result) {
        return switch (result) {
            case Result.Issued issued -> Reply.kept(201, new IssuedKey(issued.keyId().value(), issued.name(), issued.key()))
                    .repeatedAs(new IssuedKey(issued.keyId().value(), issued.name(), null));
            case Result.AccountNotFound _ -> Reply.refused(Ids.noAccount());
        };
    }

    /** What is asked for. */
    public record NewKey(@NotBlank @Size(max = 200) String name) {}

    /**
     * What is answered.
     *
     * @param key absent where the request is repeated
     */
    public record IssuedKey(@NotNull String keyId, @NotNull String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {}
}
