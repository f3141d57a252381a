package io.renewal.rest.operation;

import io.renewal.application.port.in.Operations;
import io.renewal.rest.access.OperatorOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the service itself is doing. */
@Path("/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public final class OperationsResource {
    private final Operations operations;

    @Inject
    OperationsResource(Operations operations) {
        this.operations = operations;
    }

    @GET
    @OperatorOnly
    @Operation(operationId = "getOperations", summary = "How the service is doing", description = "The last run of each timer, on whichever node it ran, in wall-clock time; what is due, and how long it is overdue, by the service's clock.")
    public OperationsJson get() {
        return OperationsJson.of(operations.report());
    }
}
