package io.renewal.rest.account;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.RegisterAccount;
import io.renewal.application.port.in.RegisterAccount.Result;
import io.renewal.domain.identity.AccountId;
import io.renewal.rest.access.Callers;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.json.Ids;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.ProblemException;
import io.renewal.rest.problem.Problems;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Accounts: who the customers are. */
@Path("/v1/accounts/{accountId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class AccountsResource {
    private final RegisterAccount register;
    private final Browse browse;

    @Inject
    AccountsResource(RegisterAccount register, Browse browse) {
        this.register = register;
        this.browse = browse;
    }

    @GET
    @Operation(operationId = "getAccount", summary = "An account with its balance")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @Problems(ProblemCode.AccountNotFound)
    public Response get(@PathParam("accountId") String accountId, @Context ContainerRequestContext request) {
        Caller caller = Callers.of(request);
        return browse.account(caller, Ids.account(accountId)).map(account -> Response.ok(AccountJson.of(account, caller)).build())
                .orElseGet(() -> Ids.noAccount().response());
    }

    @PUT
    @OperatorOnly
    @Operation(operationId = "putAccount", summary = "Opens an account, or renames it", description = "Currency and billing zone are fixed once the account has an instance or a ledger entry.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AccountJson.class)))
    @Problems(ProblemCode.RegistrationConflict)
    public Response put(@PathParam("accountId") String accountId, @Context UriInfo uri, NewAccount body) {
        AccountId id = new Params(uri).verifiedPath("accountId", AccountId::isValid, AccountId::new);
        Result result = register.register(body.toCommand(id));
        return switch (result) {
            case Result.Opened opened -> Response.status(201).entity(AccountJson.of(opened.account())).build();
            case Result.Updated updated -> Response.ok(AccountJson.of(updated.account())).build();
            case Result.Fixed fixed -> ProblemCode.RegistrationConflict
                    .because("Keep what `fields` names: it is fixed once the account has an instance or a ledger entry.")
                    .with("fields", fixed.fields()).response();
        };
    }

    /**
     * What an operator says of an account.
     *
     * @param paymentPreference what automatic payments try, in this order; left out, it stays as it is, which is at first balance, then card
     */
    public record NewAccount(@NotBlank @Size(max = 200) String name,
            @NotNull @Schema(example = "CNY") CurrencyUnit currency,
            @NotNull @Schema(example = "Asia/Shanghai") ZoneId billingZone,
            @Size(min = 1, max = 2) @Nullable List<@NotNull PaymentMethod> paymentPreference) {
        /**
         * What the application is asked for.
         *
         * @throws ProblemException ValidationFailed if nobody could pay so while nobody looks
         */
        public RegisterAccount.Command toCommand(AccountId id) {
            return new RegisterAccount.Command(id, name, currency, billingZone,
                    Optional.ofNullable(paymentPreference).map(NewAccount::verified));
        }

        private static List<PaymentMethod> verified(List<PaymentMethod> methods) {
            if (methods.contains(PaymentMethod.HOSTED)) {
                throw FieldErrors.problem("paymentPreference", "must be of Balance and Card: nobody is there to look at a page")
                        .exception();
            }
            if (methods.size() != methods.stream().distinct().count()) {
                throw FieldErrors.problem("paymentPreference", "must name each method once").exception();
            }
            return methods;
        }
    }
}
