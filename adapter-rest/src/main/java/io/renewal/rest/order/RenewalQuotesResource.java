package io.renewal.rest.order;

import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.domain.pricing.SpecId;
import io.renewal.rest.access.Callers;
import io.renewal.rest.json.Ids;
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
import java.util.Optional;

/** Asking for the price of a renewal. */
@Path("/v1/instances/{instanceId}/renewal-quote")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Renewals")
public final class RenewalQuotesResource {
    private final QuoteRenewal quotes;

    @Inject
    RenewalQuotesResource(QuoteRenewal quotes) {
        this.quotes = quotes;
    }

    @GET
    @Operation(operationId = "quoteRenewal", summary = "What a renewal costs and to when it goes", description = "Changes nothing.", parameters = {
            @Parameter(in = ParameterIn.QUERY, name = "periodMonths", required = true, schema = @Schema(type = "integer")),
            @Parameter(in = ParameterIn.QUERY, name = "spec", description = "Another spec for the new term.", schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuoteJson.class)))
    @Problems({ProblemCode.InvalidPeriod, ProblemCode.SpecNotSold, ProblemCode.InstanceNotFound, ProblemCode.ChargeTypeViolation,
            ProblemCode.InstanceReleased, ProblemCode.ScheduledChangeExists, ProblemCode.HorizonExceeded, ProblemCode.TermAlreadyOver})
    public Response quote(@PathParam("instanceId") String instanceId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        int months = params.requiredInteger("periodMonths");
        Optional<SpecId> spec = params.id("spec", SpecId::isValid, SpecId::new);
        params.verify();
        QuoteRenewal.Result result = quotes.quote(new QuoteRenewal.Query(Callers.of(request), Ids.instance(instanceId), months, spec));
        return switch (result) {
            case QuoteRenewal.Result.Quoted quoted -> Response.ok(QuoteJson.of(quoted.quote())).build();
            case QuoteRenewal.Result.Refused refused -> Refusals.of(refused.refusal()).response();
            case QuoteRenewal.Result.InstanceNotFound _ -> Ids.noInstance().response();
        };
    }
}
