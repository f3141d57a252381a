package io.renewal.rest.health;

import com.google.common.collect.ImmutableList;
import io.renewal.rest.problem.OutageMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For whoever watches over the process. Needs no key. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private static final Logger log = LoggerFactory.getLogger(HealthResource.class);

    private final List<ReadinessCheck> checks;

    @Inject
    HealthResource(Set<ReadinessCheck> checks) {
        this.checks = checks.stream().sorted(Comparator.comparing(ReadinessCheck::name)).collect(ImmutableList.toImmutableList());
    }

    /** Whether the process answers at all. */
    @GET
    @Path("live")
    @Operation(operationId = "getLiveness", summary = "Whether the process lives", tags = "Health")
    public Health live() {
        return new Health("up");
    }

    /** Whether it can do its work: 503 names what is missing. */
    @GET
    @Path("ready")
    @Operation(operationId = "getReadiness", summary = "Whether the service can do its work", tags = "Health")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Health.class)))
    @Problems(ProblemCode.Unavailable)
    public Response ready() {
        ImmutableList<String> missing = checks.stream().filter(check -> !isReady(check)).map(ReadinessCheck::name)
                .collect(ImmutableList.toImmutableList());
        return missing.isEmpty() ? Response.ok(new Health("up")).build() : OutageMapper.unavailable().with("missing", missing).response();
    }

    private static boolean isReady(ReadinessCheck check) {
        try {
            return check.isReady();
        } catch (RuntimeException failed) {
            log.atWarn().addKeyValue("check", check.name()).setCause(failed).log("a readiness check failed");
            return false;
        }
    }

    /**
     * All is well.
     *
     * @param status always {@code up}; what is not up is a problem document
     */
    public record Health(String status) {}
}
