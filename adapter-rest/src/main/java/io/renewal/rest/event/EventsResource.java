package io.renewal.rest.event;

import io.renewal.application.port.in.ReadEvents;
import io.renewal.application.port.in.ReadEvents.Result;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.problem.FieldErrors;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The feed of all events. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public final class EventsResource {
    private final ReadEvents feed;

    @Inject
    EventsResource(ReadEvents feed) {
        this.feed = feed;
    }

    @GET
    @OperatorOnly
    @Operation(operationId = "listEvents", summary = "The feed of all events, the oldest first", description = """
            Ask without `after` for the beginning, then on and on with the `nextCursor` of the answer before. Unlike in other lists it is \
            always given, also when there is nothing new: the feed has no last page. Its order never changes, and nothing ever appears \
            before a cursor that was given. An event may be read twice, after a consumer was interrupted: drop repeats by `eventId`. \
            `sequence` counts the events of one instance from 1; ignore what is older than what you have seen of it.""", parameters = {
            @Parameter(in = ParameterIn.QUERY, name = "after", description = "The `nextCursor` of the answer before.", schema = @Schema(type = "string")),
            @Parameter(ref = "limit")})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FeedJson.class)))
    public Response list(@Context UriInfo uri) {
        Params params = new Params(uri);
        Optional<Long> after = params.parsed("after", FeedCursor::position, "must be the nextCursor of an earlier answer");
        int limit = params.limit();
        params.verify();
        return switch (feed.after(after.orElse(0L), limit)) {
            case Result.Events read -> Response.ok(FeedJson.of(read)).build();
            case Result.NoSuchPosition _ -> FieldErrors.problem("after",
                    "must be a place that this feed has reached; a cursor is of no use if the data was set back since").response();
        };
    }
}
