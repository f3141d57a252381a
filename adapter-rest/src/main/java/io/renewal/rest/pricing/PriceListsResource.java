package io.renewal.rest.pricing;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.port.in.PublishPriceList.Result;
import io.renewal.domain.identity.PriceListId;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.json.TextForm;
import io.renewal.rest.problem.FieldErrors;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** Price lists: what is sold, and for how much. */
@Path("/v1/price-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Price lists")
public final class PriceListsResource {
    private static final String CURRENT = "current";

    private final PublishPriceList publish;
    private final Browse browse;

    @Inject
    PriceListsResource(PublishPriceList publish, Browse browse) {
        this.publish = publish;
        this.browse = browse;
    }

    @GET
    @Path(CURRENT)
    @Operation(operationId = "getCurrentPriceList", summary = "What is sold now in a currency", parameters = @Parameter(in = ParameterIn.QUERY, name = "currency", required = true, schema = @Schema(type = "string"), example = "CNY"))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceListJson.class)))
    @Problems(ProblemCode.NotFound)
    public Response current(@Context UriInfo uri) {
        Params params = new Params(uri);
        Optional<CurrencyUnit> currency = params.required("currency",
                params.parsed("currency", TextForm::currency, "must be an ISO 4217 currency such as CNY"));
        params.verify();
        return currency.flatMap(browse::currentPriceList).map(list -> Response.ok(PriceListJson.of(list)).build())
                .orElseGet(() -> ProblemCode.NotFound.because("No price list of this currency is in effect.").response());
    }

    @PUT
    @Path("{priceListId}")
    @OperatorOnly
    @Operation(operationId = "putPriceList", summary = "Publishes a price list", description = "It may be replaced until it is in effect, and never after. Only its first publication may lie in the past.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PriceListJson.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PriceListJson.class)))
    @Problems(ProblemCode.RegistrationConflict)
    public Response put(@PathParam("priceListId") String priceListId, @Context UriInfo uri, NewPriceListJson body) {
        PriceListId id = new Params(uri).verifiedPath("priceListId", PriceListId::isValid, PriceListId::new);
        if (id.value().equals(CURRENT)) {
            return FieldErrors.problem("priceListId", "must not be current, which stands for the list that is in effect").response();
        }
        return switch (publish.publish(body.toPriceList(id))) {
            case Result.Published published -> Response.status(201).entity(PriceListJson.of(published.priceList())).build();
            case Result.Replaced replaced -> Response.ok(PriceListJson.of(replaced.priceList())).build();
            case Result.Unchanged unchanged -> Response.ok(PriceListJson.of(unchanged.priceList())).build();
            case Result.InEffect inEffect -> ProblemCode.RegistrationConflict
                    .because("Publish a new list under another id: this one is in effect and does not change.")
                    .with("fields", inEffect.fields()).response();
            case Result.Backdated _ -> FieldErrors.problem("effectiveFrom", "must lie in the future when a list is replaced").response();
            case Result.SameInstant _ -> ProblemCode.RegistrationConflict
                    .because("Choose another instant: a list of this currency takes effect just then.")
                    .with("fields", List.of("effectiveFrom")).response();
        };
    }
}
