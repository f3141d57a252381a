package io.renewal.rest.webhook;

import io.renewal.application.port.in.ManageWebhooks;
import io.renewal.application.port.in.ManageWebhooks.RedeliverResult;
import io.renewal.application.query.PageRequest;
import io.renewal.application.webhook.DeliveryStatus;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.idempotency.Repeatable;
import io.renewal.rest.idempotency.Reply;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How deliveries to a webhook endpoint go. */
@Path("/v1/webhook-endpoints/{endpointId}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public final class DeliveriesResource {
    private static final Listing LISTING = Listing.byUuid("deliveries");

    private final ManageWebhooks webhooks;
    private final Repeatable repeatable;

    @Inject
    DeliveriesResource(ManageWebhooks webhooks, Repeatable repeatable) {
        this.webhooks = webhooks;
        this.repeatable = repeatable;
    }

    @GET
    @OperatorOnly
    @Operation(operationId = "listDeliveries", summary = "Deliveries to an endpoint, the newest first", description = "What was delivered is kept for some weeks; what was parked until it is delivered.", parameters = {
            @Parameter(in = ParameterIn.QUERY, name = "status", schema = @Schema(implementation = DeliveryStatus.class)),
            @Parameter(ref = "limit"), @Parameter(ref = "cursor")})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    @Problems(ProblemCode.NotFound)
    public Response list(@PathParam("endpointId") String endpointId, @Context UriInfo uri) {
        Params params = new Params(uri);
        Optional<DeliveryStatus> status = params.oneOf("status", DeliveryStatus.class);
        PageRequest page = params.page(LISTING);
        params.verify();
        return WebhookEndpointsResource.id(endpointId).flatMap(id -> webhooks.deliveries(id, status, page))
                .map(found -> Response.ok(Page.of(LISTING, found, DeliveryJson::of)).build())
                .orElseGet(() -> WebhookEndpointsResource.noEndpoint().response());
    }

    @POST
    @Path("{deliveryId}/redelivery")
    @OperatorOnly
    @Operation(operationId = "redeliver", summary = "Sends an event again that was delivered or parked", description = "It is sent at once, and as often as a new one; later events of its instance wait for it. One that is on its way already is left so.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = DeliveryJson.class)))
    @Problems(ProblemCode.NotFound)
    public Response redeliver(@PathParam("endpointId") String endpointId, @PathParam("deliveryId") String deliveryId,
            @Context ContainerRequestContext request) {
        EndpointId id = WebhookEndpointsResource.id(endpointId).orElseThrow(() -> noDelivery().exception());
        EventId event = Optional.of(deliveryId).filter(Ids::isUuid).map(UUID::fromString).map(EventId::new)
                .orElseThrow(() -> noDelivery().exception());
        return repeatable.answer(request, DeliveriesResource::reply, once -> webhooks.redeliver(id, event, once));
    }

    private static Reply reply(RedeliverResult result) {
        return switch (result) {
            case RedeliverResult.Redelivered redelivered -> Reply.kept(202, DeliveryJson.of(redelivered.delivery()));
            case RedeliverResult.NoSuchDelivery _ -> Reply.refused(noDelivery());
        };
    }

    private static Problem noDelivery() {
        return ProblemCode.NotFound.because("There is no such delivery to that endpoint, or not any more.");
    }

    /** For the document: what a page is. */
    record DeliveryPage(List<DeliveryJson> items, @Nullable String nextCursor) {}
}
