package io.renewal.rest.sandbox;

import io.renewal.application.port.in.MoveClock;
import io.renewal.application.port.in.MoveClock.Result;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.idempotency.Repeatable;
import io.renewal.rest.idempotency.Reply;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;

/** The clock of a sandbox. A live service has no such route. */
@Path("/v1/sandbox/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sandbox")
public final class SandboxClockResource {
    private final MoveClock clock;
    private final Repeatable repeatable;

    @Inject
    SandboxClockResource(MoveClock clock, Repeatable repeatable) {
        this.clock = clock;
        this.repeatable = repeatable;
    }

    @GET
    @OperatorOnly
    @Operation(operationId = "getSandboxClock", summary = "Where the clock stands")
    public ClockJson get() {
        return new ClockJson(clock.now());
    }

    @POST
    @OperatorOnly
    @Operation(operationId = "moveSandboxClock", summary = "Moves the clock forward", description = "Answers when all that falls due on the way is done, each step with the clock at its own due instant. Takes `now` or `advance`.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MovedClockJson.class)))
    @Problems(ProblemCode.ClockGoesBack)
    public Response move(@Context ContainerRequestContext request, ClockMoveJson body) {
        MoveClock.Target target = body.toTarget();
        String field = target instanceof MoveClock.To ? "now" : "advance";
        return repeatable.<Result>answer(request, result -> reply(result, field), once -> clock.move(target, once));
    }

    private static Reply reply(Result result, String field) {
        return switch (result) {
            case Result.Moved moved -> Reply.kept(200, new MovedClockJson(moved.now(), moved.performed()));
            case Result.WouldGoBack back -> Reply
                    .refused(ProblemCode.ClockGoesBack.because("Move it to an instant that is not before `now`.").with("now", back.now()));
            case Result.TooFar far -> Reply
                    .refused(FieldErrors.problem(field, "must lead to " + far.latest() + " at the latest"));
            case Result.Stuck stuck -> Reply.refused(ProblemCode.Unavailable
                    .because("The clock stands at `now`, where `work` is not getting done: something holds it. Repeat the request.")
                    .with("now", stuck.now()).with("work", stuck.work()).with("dueAt", stuck.dueAt()).retryAfter(Duration.ofSeconds(1)));
        };
    }

    /** Where it stands. */
    @Schema(name = "SandboxClock")
    public record ClockJson(Instant now) {}

    /**
     * Where it stands after a move.
     *
     * @param performed the pieces of work that were done on the way
     */
    @Schema(name = "MovedSandboxClock")
    record MovedClockJson(Instant now, int performed) {}
}
