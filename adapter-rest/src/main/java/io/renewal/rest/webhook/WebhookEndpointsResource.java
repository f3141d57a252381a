package io.renewal.rest.webhook;

import io.renewal.application.port.in.ManageWebhooks;
import io.renewal.application.port.in.ManageWebhooks.PutResult;
import io.renewal.application.port.in.ManageWebhooks.RedeliverParkedResult;
import io.renewal.application.port.in.ManageWebhooks.RotateResult;
import io.renewal.application.query.PageRequest;
import io.renewal.domain.identity.EndpointId;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.idempotency.Repeatable;
import io.renewal.rest.idempotency.Reply;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.Problem;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** Where events are delivered to. */
@Path("/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public final class WebhookEndpointsResource {
    private static final Listing LISTING = new Listing("webhook-endpoints", EndpointId::isValid);

    private final ManageWebhooks webhooks;
    private final Repeatable repeatable;

    @Inject
    WebhookEndpointsResource(ManageWebhooks webhooks, Repeatable repeatable) {
        this.webhooks = webhooks;
        this.repeatable = repeatable;
    }

    @GET
    @OperatorOnly
    @Operation(operationId = "listWebhookEndpoints", summary = "Webhook endpoints, by id", parameters = {@Parameter(ref = "limit"),
            @Parameter(ref = "cursor")})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EndpointPage.class)))
    public Response list(@Context UriInfo uri) {
        Params params = new Params(uri);
        PageRequest page = params.page(LISTING);
        params.verify();
        return Response.ok(Page.of(LISTING, webhooks.list(page), EndpointJson::of)).build();
    }

    @GET
    @Path("{endpointId}")
    @OperatorOnly
    @Operation(operationId = "getWebhookEndpoint", summary = "A webhook endpoint, without its secret")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EndpointJson.class)))
    @Problems(ProblemCode.NotFound)
    public Response get(@PathParam("endpointId") String endpointId) {
        return id(endpointId).flatMap(webhooks::find).map(endpoint -> Response.ok(EndpointJson.of(endpoint)).build())
                .orElseGet(() -> noEndpoint().response());
    }

    @PUT
    @Path("{endpointId}")
    @OperatorOnly
    @Operation(operationId = "putWebhookEndpoint", summary = "Has events delivered to a URL", description = """
            Of a new endpoint, the answer tells the secret that deliveries are signed with, this once. It gets what happens from now on; what \
            was before is in the feed. An endpoint that is there already moves to the URL, with all that is on its way to it.""")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EndpointJson.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EndpointJson.class)))
    public Response put(@PathParam("endpointId") String endpointId, @Context UriInfo uri, NewEndpoint body) {
        EndpointId id = new Params(uri).verifiedPath("endpointId", EndpointId::isValid, EndpointId::new);
        return switch (webhooks.put(id, body.url())) {
            case PutResult.Added added ->
                Response.status(201).entity(EndpointJson.of(added.endpoint()).telling(added.secret())).build();
            case PutResult.Kept kept -> Response.ok(EndpointJson.of(kept.endpoint())).build();
            case PutResult.UnusableUrl unusable -> FieldErrors.problem("url", String.join(", and ", unusable.objections())).response();
        };
    }

    @DELETE
    @Path("{endpointId}")
    @OperatorOnly
    @Operation(operationId = "deleteWebhookEndpoint", summary = "Delivers to an endpoint no more", description = "What was on its way to it is dropped, and so is what is known of deliveries to it.")
    @ApiResponse(responseCode = "204", description = "The endpoint is gone.")
    @Problems(ProblemCode.NotFound)
    public Response delete(@PathParam("endpointId") String endpointId) {
        return id(endpointId).filter(webhooks::remove).map(_ -> Response.noContent().build()).orElseGet(() -> noEndpoint().response());
    }

    @POST
    @Path("{endpointId}/secret-rotation")
    @OperatorOnly
    @Operation(operationId = "rotateWebhookSecret", summary = "Replaces the secret of an endpoint", description = """
            The new secret is told this once: a repeated request answers without it. The one before signs too, until \
            `formerSecretUntil`; the one before that does not any more, so rotating twice ends a secret at once.""")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EndpointJson.class)))
    @Problems(ProblemCode.NotFound)
    public Response rotate(@PathParam("endpointId") String endpointId, @Context ContainerRequestContext request) {
        EndpointId id = id(endpointId).orElseThrow(() -> noEndpoint().exception());
        return repeatable.answer(request, WebhookEndpointsResource::reply, once -> webhooks.rotate(id, once));
    }

    private static Reply reply(RotateResult result) {
        return switch (result) {
            case RotateResult.Rotated rotated -> Reply.kept(200, EndpointJson.of(rotated.endpoint()).telling(rotated.secret()))
                    .repeatedAs(EndpointJson.of(rotated.endpoint()));
            case RotateResult.NoSuchEndpoint _ -> Reply.refused(noEndpoint());
        };
    }

    @POST
    @Path("{endpointId}/redeliveries")
    @OperatorOnly
    @Operation(operationId = "redeliverParked", summary = "Sends again what was parked", description = """
            As many as a thousand deliveries to the endpoint, those first that wait longest, each as often as a new one. `redelivered` tells \
            how many; ask again, by another key, until it is 0.""")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = RedeliveriesJson.class)))
    @Problems(ProblemCode.NotFound)
    public Response redeliverParked(@PathParam("endpointId") String endpointId, @Context ContainerRequestContext request) {
        EndpointId id = id(endpointId).orElseThrow(() -> noEndpoint().exception());
        return repeatable.answer(request, WebhookEndpointsResource::sentAgain, once -> webhooks.redeliverParked(id, once));
    }

    private static Reply sentAgain(RedeliverParkedResult result) {
        return switch (result) {
            case RedeliverParkedResult.Redelivered(int deliveries) -> Reply.kept(202, new RedeliveriesJson(deliveries));
            case RedeliverParkedResult.NoSuchEndpoint _ -> Reply.refused(noEndpoint());
        };
    }

    /** What has not even the form of an id names no endpoint. */
    static Optional<EndpointId> id(String text) {
        return Optional.of(text).filter(EndpointId::isValid).map(EndpointId::new);
    }

    static Problem noEndpoint() {
        return ProblemCode.NotFound.because("There is no such webhook endpoint.");
    }

    /** How many deliveries are sent again. */
    @Schema(name = "Redeliveries")
    public record RedeliveriesJson(int redelivered) {}

    /** What is asked for. */
    @Schema(name = "NewWebhookEndpoint")
    public record NewEndpoint(@NotBlank String url) {}

    /** For the document: what a page is. */
    record EndpointPage(List<EndpointJson> items, @Nullable String nextCursor) {}
}
