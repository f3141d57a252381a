package io.renewal.rest.payment;

import io.renewal.application.port.in.HearProvider;
import io.renewal.rest.access.OpenToAll;
import io.renewal.rest.http.RequestBody;
import io.renewal.rest.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where the payment provider calls back. It is known by its signature, and its calls are hints, so they need neither key. */
@Path("/v1/provider-callbacks/{provider}")
@Produces(MediaType.APPLICATION_JSON)
@Hidden
public final class CallbacksResource {
    private static final String PROVIDER = "stripe";
    private final HearProvider hear;

    @Inject
    CallbacksResource(HearProvider hear) {
        this.hear = hear;
    }

    @POST
    @OpenToAll
    public Response hear(@PathParam("provider") String provider, @Context ContainerRequestContext request) {
        if (!provider.equals(PROVIDER)) {
            return ProblemCode.NotFound.because("The provider that calls back here is `" + PROVIDER + "`.").response();
        }
        String body = new String(RequestBody.of(request), StandardCharsets.UTF_8);
        String signature = Optional.ofNullable(request.getHeaderString("Stripe-Signature")).orElse("");
        return switch (hear.hear(body, signature)) {
            case HEARD -> Response.ok(Map.of("received", true)).build();
            case NOT_GENUINE ->
                ProblemCode.CallbackNotGenuine.because("Check that the signing secret here is the endpoint's, and the clock.")
                        .response();
        };
    }
}
