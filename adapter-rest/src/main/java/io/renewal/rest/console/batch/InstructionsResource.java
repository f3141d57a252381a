package io.renewal.rest.console.batch;

import com.google.common.base.Splitter;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.console.autorenewal.AutoRenewalPhrases;
import io.renewal.rest.console.autorenewal.NewInstruction;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.instance.InstanceRow;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.json.Ids;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** Telling several instances at once what to do when their ends come near. */
@Path(InstructionsResource.PATH)
@Hidden
public final class InstructionsResource {
    static final String PATH = "/console/batch/auto-renewal";
    private static final String SEEN = "seen";
    private static final String RESULT = "result";
    private static final String INSTANCES = "instances";
    private static final NewInstruction MONTHLY = new NewInstruction(Optional.of(RenewalStatus.AUTO_RENEWAL), Optional.of(1));
    private static final int LONGEST_PERIOD = 1200;
    private static final RenewalPeriod LONGEST_CYCLE = RenewalPeriod.ofMonths(12);

    private final ConfigureAutoRenewal configure;
    private final Lookup lookup;
    private final Pages pages;

    @Inject
    InstructionsResource(ConfigureAutoRenewal configure, Lookup lookup, Pages pages) {
        this.configure = configure;
        this.lookup = lookup;
        this.pages = pages;
    }

    @GET
    public Response choose(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = Params.ofForm(uri);
        Selection selection = Selection.of(params);
        params.verify();
        if (selection.ids().isEmpty() || selection.isTooLarge()) {
            return pages.show(request, JtechoosefirstGenerated::render, selection);
        }
        return pages.show(request, JteinstructionsGenerated::render, of(request, selection.ids(), MONTHLY));
    }

    /** Saying the same again changes nothing, so that this may be sent twice. */
    @POST
    @TakesForms
    public Response instruct(@Context ContainerRequestContext request) {
        Form form = Form.of(request);
        List<InstanceId> ids = Splitter.on(' ').omitEmptyStrings().splitToStream(form.given(INSTANCES).orElse("")).distinct()
                .limit(Selection.MOST).map(Ids::instance).toList();
        NewInstruction wanted = NewInstruction.of(form);
        Optional<InstructionRequest> instruction = wanted.request();
        if (instruction.isEmpty() || wanted.months().filter(months -> months < 1 || months > LONGEST_PERIOD).isPresent()) {
            return again(request, of(request, ids, wanted), AutoRenewalPhrases.CHOOSE);
        }
        Instructions now = of(request, ids, wanted);
        if (now.hasChangedSince(form.given(SEEN).orElse(""))) {
            return again(request, now, BatchPhrases.ENDS_CHANGED);
        }
        Caller caller = Visitor.callerOf(request);
        // What each of them refuses is seen where its result is looked at: it goes on as before.
        ids.forEach(id -> configure.configure(new ConfigureAutoRenewal.Command(caller, id, instruction.get())));
        return Pages.goTo(resultOf(ids, wanted));
    }

    /** How each of them goes on. */
    @GET
    @Path(RESULT)
    public Response look(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Selection selection = Selection.of(params);
        NewInstruction wanted = new NewInstruction(params.oneOf(NewInstruction.STATUS, RenewalStatus.class),
                params.integer(NewInstruction.MONTHS, 1, LONGEST_PERIOD));
        params.verify();
        List<InstanceId> ids = selection.ids().stream().limit(Selection.MOST).toList();
        return pages.show(request, JteinstructedGenerated::render, of(request, ids, wanted));
    }

    private static String resultOf(List<InstanceId> ids, NewInstruction wanted) {
        UriBuilder address = UriBuilder.fromPath(PATH + "/" + RESULT);
        wanted.status().ifPresent(status -> address.queryParam(NewInstruction.STATUS, EnumText.of(status)));
        wanted.status().filter(RenewalStatus.AUTO_RENEWAL::equals).flatMap(_ -> wanted.months())
                .ifPresent(months -> address.queryParam(NewInstruction.MONTHS, months));
        ids.forEach(id -> address.queryParam(Selection.FIELD, id));
        return address.build().toString();
    }

    private Response again(ContainerRequestContext request, Instructions page, Phrase complaint) {
        return pages.show(request, Response.status(Response.Status.CONFLICT), JteinstructionsGenerated::render, page.refused(complaint));
    }

    private Instructions of(ContainerRequestContext request, List<InstanceId> ids, NewInstruction wanted) {
        List<InstanceRow> rows = lookup.rows(Visitor.callerOf(request), ids);
        List<RenewalPeriod> cycles = Lookup.periods(rows).stream().filter(period -> period.compareTo(LONGEST_CYCLE) <= 0).toList();
        return new Instructions(rows, cycles, wanted, Optional.empty());
    }
}
