package io.renewal.rest.console.batch;

import com.google.common.base.Splitter;
import io.renewal.application.port.in.Caller;
import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.http.TakesForms;
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

/** Renewing several instances at once. */
@Path(BatchRenewalResource.PATH)
@Hidden
public final class BatchRenewalResource {
    static final String PATH = "/console/batch/renewal";
    private static final int LONGEST_PERIOD = 1200;
    private static final Splitter SPACED = Splitter.on(' ').omitEmptyStrings();

    private final BatchRenewalPages renewals;
    private final RenewSeveral several;
    private final Pages pages;

    @Inject
    BatchRenewalResource(BatchRenewalPages renewals, RenewSeveral several, Pages pages) {
        this.renewals = renewals;
        this.several = several;
        this.pages = pages;
    }

    @GET
    public Response choose(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = Params.ofForm(uri);
        Selection selection = Selection.of(params);
        Optional<Integer> months = params.integer(Wanted.MONTHS, 1, LONGEST_PERIOD);
        params.verify();
        if (selection.ids().isEmpty() || selection.isTooLarge()) {
            return pages.show(request, JtechoosefirstGenerated::render, selection);
        }
        return pages.show(request, JterenewalGenerated::render, renewals.of(Visitor.callerOf(request), selection, months));
    }

    @POST
    @TakesForms
    public Response renew(@Context ContainerRequestContext request) {
        Caller caller = Visitor.callerOf(request);
        Form form = Form.of(request);
        if (!asksForWhatItShows(form)) {
            return Pages.goTo(pricesOf(form));
        }
        List<Wanted> wanted = Wanted.of(form);
        if (wanted.size() > Selection.MOST) {
            return Pages.goTo(PATH);
        }
        UriBuilder results = UriBuilder.fromPath(BatchResultResource.PATH);
        SPACED.splitToStream(form.given(Wanted.LEFT).orElse("")).limit(Selection.MOST).map(Done.Left::parse).flatMap(Optional::stream)
                .forEach(left -> results.queryParam(BatchResultResource.LEFT, left));
        for (Done done : several.all(caller, wanted)) {
            switch (done) {
                case Done.Ordered ordered -> results.queryParam(BatchResultResource.ORDER, ordered.order());
                case Done.Unknown unknown -> results.queryParam(BatchResultResource.UNKNOWN, unknown);
                case Done.Left left -> results.queryParam(BatchResultResource.LEFT, left);
            }
        }
        return Pages.goTo(results.build().toString());
    }

    /** Where instances are shown with their prices; the period is yet to be added. */
    static UriBuilder addressOf(List<InstanceId> ids) {
        UriBuilder address = UriBuilder.fromPath(PATH);
        ids.forEach(id -> address.queryParam(Selection.FIELD, id));
        return address;
    }

    /** A period can be chosen before its prices are shown, or while they cannot be had: nobody pays for what was not shown. */
    private static boolean asksForWhatItShows(Form form) {
        return form.given(Wanted.SHOW).isEmpty() && form.required(Wanted.MONTHS).equals(form.required(Wanted.SHOWN));
    }

    private static String pricesOf(Form form) {
        List<InstanceId> ids = SPACED.splitToStream(form.given(Wanted.INSTANCES).orElse("")).limit(Selection.MOST).map(Ids::instance)
                .toList();
        return addressOf(ids).queryParam(Wanted.MONTHS, "{months}").build(form.required(Wanted.MONTHS)).toString();
    }
}
