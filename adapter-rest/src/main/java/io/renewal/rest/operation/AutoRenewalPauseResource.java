package io.renewal.rest.operation;

import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.rest.access.OperatorOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Whether automatic charges begin at all. */
@Path("/v1/operations/auto-renewal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public final class AutoRenewalPauseResource {
    private final PauseAutoRenewal pause;

    @Inject
    AutoRenewalPauseResource(PauseAutoRenewal pause) {
        this.pause = pause;
    }

    @PUT
    @OperatorOnly
    @Operation(operationId = "pauseAutoRenewal", summary = "Pauses all automatic charges, or lets them go on", description = """
            Once this was answered, no automatic charge begins on any node; card payments that were begun go on. What falls due meanwhile \
            waits, and is charged after the pause.""")
    public Paused put(NewPauseJson body) {
        return new Paused(PauseJson.of(pause.ofAll(body.toWish())));
    }

    /**
     * What holds then.
     *
     * @param pause null if charges begin
     */
    @Schema(name = "AutoRenewalState")
    public record Paused(@Nullable PauseJson pause) {}
}
