package io.renewal.rest.console.webhook;

import io.renewal.application.port.in.ManageWebhooks;
import io.renewal.application.port.in.ManageWebhooks.RedeliverResult;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.EventId;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.once.Landing;
import io.renewal.rest.console.once.Once;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Sends an event to an endpoint again. */
@Path("/console/webhooks/{endpointId}/redeliveries")
@Hidden
public final class RedeliveryResource {
    private final ManageWebhooks webhooks;

    @Inject
    RedeliveryResource(ManageWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @POST
    @OperatorOnly
    @TakesForms
    public Response redeliver(@PathParam("endpointId") String endpointId, @Context ContainerRequestContext request) {
        EndpointId endpoint = DeliveriesResource.id(endpointId);
        Form form = Form.of(request);
        EventId event = Optional.of(form.required("event")).filter(Ids::isUuid).map(UUID::fromString).map(EventId::new)
                .orElseThrow(() -> ProblemCode.NotFound.because("There is no such delivery.").exception());
        return Once.<RedeliverResult>answer(request, form, after(endpoint, Sent.AGAIN), result -> landing(result, endpoint),
                once -> webhooks.redeliver(endpoint, event, once));
    }

    private static Landing landing(RedeliverResult result, EndpointId endpoint) {
        return switch (result) {
            case RedeliverResult.Redelivered _ -> new Landing.Kept(after(endpoint, Sent.AGAIN));
            case RedeliverResult.NoSuchDelivery _ -> new Landing.Refused(() -> Pages.goTo(after(endpoint, Sent.GONE)));
        };
    }

    /** All of them, as the one that was sent again is not where it was any more. */
    private static String after(EndpointId endpoint, Sent sent) {
        return DeliveriesResource.address(endpoint, DeliveryFilter.ALL) + "&sent=" + EnumText.of(sent);
    }
}
