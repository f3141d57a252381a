package io.renewal.rest.console.operation;

import io.renewal.application.port.in.Operations;
import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.application.port.in.PauseAutoRenewal.Wish;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.account.PauseReason;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.http.TakesForms;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Pauses all automatic charges and lets them go on, after asking. */
@Path("/console/operations/auto-renewal")
@Hidden
public final class PauseResource {
    private static final int BAD_REQUEST = 400;

    private final PauseAutoRenewal pause;
    private final Operations operations;
    private final Pages pages;

    @Inject
    PauseResource(PauseAutoRenewal pause, Operations operations, Pages pages) {
        this.pause = pause;
        this.operations = operations;
        this.pages = pages;
    }

    @GET
    @Path("pause")
    @OperatorOnly
    public Response ask(@Context ContainerRequestContext request) {
        return pages.show(request, JtepauseGenerated::render, new PausePage("", Optional.empty()));
    }

    @POST
    @Path("pause")
    @OperatorOnly
    @TakesForms
    public Response pause(@Context ContainerRequestContext request) {
        Form form = Form.of(request);
        Optional<String> reason = PauseReason.of(form);
        if (reason.isEmpty()) {
            return pages.show(request, Response.status(BAD_REQUEST), JtepauseGenerated::render,
                    new PausePage(form.given(PauseReason.FIELD).orElse(""), Optional.of(OperationPhrases.REASON_MISSING)));
        }
        pause.ofAll(new Wish.Pause(reason.get()));
        return Pages.goTo(OperationsResource.PATH);
    }

    @GET
    @Path("resumption")
    @OperatorOnly
    public Response askToResume(@Context ContainerRequestContext request) {
        return pages.show(request, JteresumptionGenerated::render,
                new PausePage.Resumption(operations.autoRenewal(OperationsPage.MOST).held()));
    }

    @POST
    @Path("resumption")
    @OperatorOnly
    @TakesForms
    public Response resume(@Context ContainerRequestContext request) {
        pause.ofAll(new Wish.Resume());
        return Pages.goTo(OperationsResource.PATH);
    }
}
