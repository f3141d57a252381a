package io.renewal.rest.instance;

import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.InstructionDecision;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.access.Callers;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/** The standing instruction of an instance. */
@Path("/v1/instances/{instanceId}/auto-renewal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instances")
public final class AutoRenewalResource {
    private final ConfigureAutoRenewal configure;
    private final ChargeTimes times;

    @Inject
    AutoRenewalResource(ConfigureAutoRenewal configure, ChargeTimes times) {
        this.configure = configure;
        this.times = times;
    }

    @PUT
    @Operation(operationId = "putAutoRenewal", summary = "Says what happens when the end comes near", description = """
            Takes effect at once. `AutoRenewal` buys `periodMonths` each time, some days before the end at first, as `auto-renewal.lead-time` \
            says, and then daily until it succeeds; `Normal` reminds; `NotRenewal` lets it end. After the last two were accepted no automatic charge starts, and one that \
            runs is withdrawn; it stands if it was paid before.""")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InstanceJson.class)))
    @Problems({ProblemCode.InvalidPeriod, ProblemCode.InstanceNotFound, ProblemCode.ChargeTypeViolation, ProblemCode.InstanceReleased})
    public Response put(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request, NewAutoRenewalJson body) {
        ConfigureAutoRenewal.Command command = new ConfigureAutoRenewal.Command(Callers.of(request), Ids.instance(instanceId),
                body.toRequest());
        return switch (configure.configure(command)) {
            case ConfigureAutoRenewal.Result.Configured configured ->
                Response.ok(InstanceJson.of(configured.instance(), times)).build();
            case ConfigureAutoRenewal.Result.InstanceNotFound _ -> Ids.noInstance().response();
            case ConfigureAutoRenewal.Result.Refused refused -> problem(refused.refusal()).response();
        };
    }

    private static Problem problem(InstructionDecision.Refused refusal) {
        return switch (refusal) {
            case InstructionDecision.InvalidPeriod period -> invalid(period);
            case InstructionDecision.ChargeTypeViolation _ ->
                ProblemCode.ChargeTypeViolation.because("Nothing to do: the instance is paid by use and has no end time to renew.");
            case InstructionDecision.InstanceReleased released -> ProblemCode.InstanceReleased
                    .because("Create a new instance; this one and its data are gone.").with("releasedAt", released.releasedAt());
        };
    }

    private static Problem invalid(InstructionDecision.InvalidPeriod period) {
        List<Integer> possible = period.possible().stream().map(RenewalPeriod::months).toList();
        return ProblemCode.InvalidPeriod
                .because("Choose one of the periods that are bought automatically, in months: "
                        + possible.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".")
                .with("periodMonths", period.months()).with("soldPeriods", possible);
    }
}
