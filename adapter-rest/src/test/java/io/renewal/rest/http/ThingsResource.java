package io.renewal.rest.http;

import io.renewal.application.query.PageRequest;
import io.renewal.application.query.Position;
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
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.nio.file.AccessMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A resource as the business ones are, over nothing. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
public final class ThingsResource {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,40}");

    private static final Listing LISTING = new Listing("things", id -> true);
    private final Gate gate;

    ThingsResource(Gate gate) {
        this.gate = gate;
    }

    @GET
    @Operation(operationId = "listThings", summary = "Things", parameters = {@Parameter(ref = "limit"), @Parameter(ref = "cursor")})
    public Page<Thing> list(@Context UriInfo uri) {
        Params params = new Params(uri);
        PageRequest page = params.page(LISTING);
        int from = page.after().map(Position::id).flatMap(ThingsResource::position).orElse(0);
        params.instant("endBefore");
        params.oneOf("mode", AccessMode.class);
        params.verify();
        List<Thing> all = List.of(thing("a"), thing("b"), thing("c"));
        List<Thing> rows = all.subList(from, Math.min(all.size(), from + page.limit() + 1));
        Position next = new Position(Instant.EPOCH, String.valueOf(from + page.limit()));
        return Page.of(LISTING, io.renewal.application.query.Page.of(rows, page.limit(), last -> next), t -> t);
    }

    @GET
    @Path("{thingId}")
    @Operation(operationId = "getThing", summary = "A thing")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Thing.class)))
    @Problems(ProblemCode.InstanceNotFound)
    public Response get(@PathParam("thingId") String id) {
        if (id.equals("a")) {
            return Response.ok(thing(id)).build();
        }
        return ProblemCode.InstanceNotFound.because("Look for the instance in the list.").with("thingId", id).response();
    }

    @PUT
    @Path("{thingId}")
    @Operation(operationId = "putThing", summary = "Registers a thing")
    @Problems({ProblemCode.EndTimeMismatch, ProblemCode.OrderInProgress})
    public Thing put(@PathParam("thingId") String id, @Context UriInfo uri, NewThing body) {
        Params params = new Params(uri);
        params.verifiedPath("thingId", text -> ID.matcher(text).matches(), text -> text);
        return new Thing(id, body.endTime(), body.price(), body.note());
    }

    @POST
    @Operation(operationId = "postThing", summary = "Tells the length of the raw body")
    public Length post(@Context ContainerRequestContext request, NewThing body) {
        return new Length(RequestBody.of(request).length);
    }

    @POST
    @Path("{thingId}/cancellation")
    @Operation(operationId = "cancelThing", summary = "Takes no body")
    public Thing cancel(@PathParam("thingId") String id) {
        return thing(id);
    }

    @GET
    @Path("faults/{kind}")
    @Operation(hidden = true)
    public Response fail(@PathParam("kind") String kind) throws Throwable {
        throw switch (kind) {
            case "outage" -> new Outage();
            case "bug" -> new IllegalStateException("secret of the house");
            case "overflow" -> new StackOverflowError("secret of the house");
            default -> ProblemCode.EndTimeMismatch.because("Look again.").with("currentEndTime", Instant.EPOCH).exception();
        };
    }

    @GET
    @Path("faults/unwritable")
    @Operation(hidden = true)
    public Object unwritable() {
        return new Object();
    }

    @DELETE
    @Path("gate")
    @Operation(hidden = true)
    public Length waitAtTheGate() throws InterruptedException {
        gate.arrived().countDown();
        gate.open().await();
        return new Length(1);
    }

    private static Optional<Integer> position(String text) {
        return text.matches("[0-3]") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Thing thing(String id) {
        return new Thing(id, Instant.parse("2024-02-28T16:00:00.123456789Z"), Money.parse("CNY 612.00"), null);
    }

    /** What is put. */
    public record NewThing(@NotNull @Min(1) @Max(36) Integer periodMonths, @NotNull Instant endTime, @NotNull Money price,
            @Nullable @Size(max = 20) String note, @Nullable List<@NotNull @Valid Part> parts, @Nullable AccessMode mode,
            @Nullable Boolean sure) {}

    /** In a list. */
    public record Part(@NotBlank String spec, @Nullable Integer count) {}

    public record Thing(String thingId, Instant endTime, Money price, @Nullable String note) {}

    public record Length(int length) {}

    /** What the application throws when the database is down. */
    static final class Outage extends Error {}
}
