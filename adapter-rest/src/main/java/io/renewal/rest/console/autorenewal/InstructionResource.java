package io.renewal.rest.console.autorenewal;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.domain.autorenewal.InstructionDecision;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.Ids;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What one instance is told to do when its end comes near. */
@Path("/console/instances/{instanceId}/auto-renewal")
@Hidden
public final class InstructionResource {
    private final ConfigureAutoRenewal configure;
    private final InstructionPages instructions;
    private final Pages pages;

    @Inject
    InstructionResource(ConfigureAutoRenewal configure, InstructionPages instructions, Pages pages) {
        this.configure = configure;
        this.instructions = instructions;
        this.pages = pages;
    }

    @GET
    public Response look(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request) {
        return show(request, Response.ok(), instructions.of(Visitor.callerOf(request), Ids.instance(instanceId)));
    }

    /** Saying the same again changes nothing, so that this may be sent twice. */
    @POST
    @TakesForms
    public Response instruct(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request) {
        InstanceId id = Ids.instance(instanceId);
        Caller caller = Visitor.callerOf(request);
        Form form = Form.of(request);
        NewInstruction wanted = NewInstruction.of(form);
        Optional<InstructionRequest> instruction = wanted.request();
        if (instruction.isEmpty()) {
            return again(request, id, wanted, AutoRenewalPhrases.CHOOSE);
        }
        Optional<Phrase> changed = changed(instructions.of(caller, id), wanted, form);
        if (changed.isPresent()) {
            return again(request, id, wanted, changed.get());
        }
        return switch (configure.configure(new ConfigureAutoRenewal.Command(caller, id, instruction.get()))) {
            case ConfigureAutoRenewal.Result.Configured _ -> Pages.goTo("/console/instances/" + id + "?saved=auto-renewal");
            case ConfigureAutoRenewal.Result.InstanceNotFound _ -> throw Ids.noInstance().exception();
            case ConfigureAutoRenewal.Result.Refused refused -> again(request, id, wanted, why(refused.refusal()));
        };
    }

    /** What is not as it was shown; nothing if it makes no difference: sent twice, a form may have changed that itself. */
    private static Optional<Phrase> changed(Instruction now, NewInstruction wanted, Form form) {
        return now.row().isRenewable() && !now.holds(wanted) ? Seen.of(form).changedTo(now.seen()) : Optional.empty();
    }

    private static Phrase why(InstructionDecision.Refused refusal) {
        return switch (refusal) {
            case InstructionDecision.InvalidPeriod _ -> AutoRenewalPhrases.PERIOD_GONE;
            case InstructionDecision.ChargeTypeViolation _ -> AutoRenewalPhrases.BY_USE;
            case InstructionDecision.InstanceReleased _ -> AutoRenewalPhrases.RELEASED;
        };
    }

    private Response again(ContainerRequestContext request, InstanceId id, NewInstruction wanted, Phrase complaint) {
        Instruction page = instructions.of(Visitor.callerOf(request), id);
        return show(request, Response.status(Response.Status.CONFLICT),
                page.refused(new Instruction.Choice(wanted.status(), wanted.months().orElse(1)), complaint));
    }

    private Response show(ContainerRequestContext request, Response.ResponseBuilder answer, Instruction page) {
        return pages.show(request, answer, JteinstructionGenerated::render, page);
    }
}
