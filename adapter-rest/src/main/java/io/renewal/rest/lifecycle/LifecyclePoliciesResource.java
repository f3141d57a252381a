package io.renewal.rest.lifecycle;

import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.port.in.RegisterLifecyclePolicy.Result;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.Problems;
import io.renewal.rest.query.Params;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Lifecycle policies: what happens after the end time. */
@Path("/v1/lifecycle-policies/{policyId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lifecycle policies")
public final class LifecyclePoliciesResource {
    private final RegisterLifecyclePolicy register;

    @Inject
    LifecyclePoliciesResource(RegisterLifecyclePolicy register) {
        this.register = register;
    }

    @PUT
    @OperatorOnly
    @Operation(operationId = "putLifecyclePolicy", summary = "Adds a lifecycle policy", description = "It never changes afterwards.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LifecyclePolicyJson.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = LifecyclePolicyJson.class)))
    @Problems(ProblemCode.RegistrationConflict)
    public Response put(@PathParam("policyId") String policyId, @Context UriInfo uri, NewLifecyclePolicyJson body) {
        LifecyclePolicyId id = new Params(uri).verifiedPath("policyId", LifecyclePolicyId::isValid, LifecyclePolicyId::new);
        LifecyclePolicy policy = body.toPolicy(id);
        return switch (register.register(policy)) {
            case Result.Registered registered -> Response.status(201).entity(LifecyclePolicyJson.of(registered.policy())).build();
            case Result.Unchanged unchanged -> Response.ok(LifecyclePolicyJson.of(unchanged.policy())).build();
            case Result.Conflict conflict -> ProblemCode.RegistrationConflict
                    .because("Choose another id: this one stands for other numbers, and instances rely on them.")
                    .with("fields", LifecyclePolicyJson.of(policy).differences(LifecyclePolicyJson.of(conflict.existing())))
                    .with("registered", LifecyclePolicyJson.of(conflict.existing())).response();
        };
    }
}
