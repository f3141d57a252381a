package io.renewal.rest.forecast;

import io.renewal.application.port.in.ForecastRenewals;
import io.renewal.rest.access.Callers;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.OutageMapper;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What automatic renewals will charge to an account. */
@Path("/v1/accounts/{accountId}/renewal-forecast")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
public final class RenewalForecastResource {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_LISTED = 1000;

    private final ForecastRenewals forecasts;

    @Inject
    RenewalForecastResource(ForecastRenewals forecasts) {
        this.forecasts = forecasts;
    }

    @GET
    @Operation(operationId = "forecastRenewals", summary = "What automatic renewals will charge", description = """
            In the next `days` days, if nobody does anything until then: at the prices of today, as if every charge were paid, and by the rules that it will be \
            charged by. `days` and `total` count everything; of `charges`, `refusals` and `endings` the first 1000 are listed, and `count` is how many there are. \
            While charges are paused (`pausedSince`) none of this happens.""", parameters = {
            @Parameter(in = ParameterIn.QUERY, name = "days", description = "Local days from now.", schema = @Schema(type = "integer", minimum = "1", maximum = "366", defaultValue = "90"))})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RenewalForecastJson.class)))
    @Problems(ProblemCode.AccountNotFound)
    public Response forecast(@PathParam("accountId") String accountId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        int days = params.integer("days", 1, 366).orElse(USUAL_DAYS);
        params.verify();
        ForecastRenewals.Query query = new ForecastRenewals.Query(Callers.of(request), Ids.account(accountId), days, MOST_LISTED);
        return switch (forecasts.forecast(query)) {
            case ForecastRenewals.Result.Foretold foretold -> Response.ok(RenewalForecastJson.of(foretold.forecast())).build();
            case ForecastRenewals.Result.AccountNotFound _ -> Ids.noAccount().response();
            case ForecastRenewals.Result.Busy _ -> OutageMapper.unavailable().response();
        };
    }
}
