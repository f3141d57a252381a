package io.renewal.rest.order;

import io.renewal.application.port.in.QuoteSpecChange;
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

/** Asking for the price of another spec. */
@Path("/v1/instances/{instanceId}/spec-change-quote")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Spec changes")
public final class SpecChangeQuotesResource {
    private final QuoteSpecChange quotes;

    @Inject
    SpecChangeQuotesResource(QuoteSpecChange quotes) {
        this.quotes = quotes;
    }

    @GET
    @Operation(operationId = "quoteSpecChange", summary = "What another spec costs for the rest of the term, or gives back", description = "Changes nothing. Days count from the next local midnight. A negative price goes to the balance; for days that were bought it is never more than was paid for them.", parameters = {
            @Parameter(in = ParameterIn.QUERY, name = "spec", required = true, description = "The other spec.", schema = @Schema(type = "string"))})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SpecChangeQuoteJson.class)))
    @Problems({ProblemCode.SpecNotSold, ProblemCode.InstanceNotFound, ProblemCode.ChargeTypeViolation, ProblemCode.InstanceReleased,
            ProblemCode.ScheduledChangeExists, ProblemCode.TermAlreadyOver, ProblemCode.SpecUnchanged})
    public Response quote(@PathParam("instanceId") String instanceId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Optional<SpecId> spec = params.required("spec", params.id("spec", SpecId::isValid, SpecId::new));
        params.verify();
        QuoteSpecChange.Query query = new QuoteSpecChange.Query(Callers.of(request), Ids.instance(instanceId), spec.orElseThrow());
        return switch (quotes.quote(query)) {
            case QuoteSpecChange.Result.Quoted quoted -> Response.ok(SpecChangeQuoteJson.of(quoted.change())).build();
            case QuoteSpecChange.Result.Refused refused -> SpecChangeRefusals.of(refused.refusal()).response();
            case QuoteSpecChange.Result.InstanceNotFound _ -> Ids.noInstance().response();
        };
    }
}
