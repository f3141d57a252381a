package io.renewal.rest.console.clock;

import io.renewal.application.port.in.MoveClock;
import io.renewal.application.port.in.MoveClock.Result;
import io.renewal.application.port.in.ReadEvents;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.clock.ClockPage.Complaint;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.form.FormKeys;
import io.renewal.rest.console.once.Landing;
import io.renewal.rest.console.once.Once;
import io.renewal.rest.console.operation.TimerWords;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The clock of a sandbox, and moving it on. */
@Path("/console/clock")
@Hidden
public final class ClockResource {
    static final String PATH = "/console/clock";

    private final MoveClock clock;
    private final ReadEvents feed;
    private final OnTheWay onTheWay;
    private final FormKeys keys;
    private final Pages pages;

    @Inject
    ClockResource(MoveClock clock, ReadEvents feed, OnTheWay onTheWay, FormKeys keys, Pages pages) {
        this.clock = clock;
        this.feed = feed;
        this.onTheWay = onTheWay;
        this.keys = keys;
        this.pages = pages;
    }

    @GET
    @OperatorOnly
    public Response show(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Optional<Long> after = params.parsed("after", OnTheWay::position, "must be a place in the feed");
        params.verify();
        return pages.show(request, JteclockGenerated::render,
                new ClockPage(clock.now(), keys.next(), Optional.empty(), after.flatMap(position -> onTheWay.after(position, request))));
    }

    /** Answers when all is done that fell due. */
    @POST
    @OperatorOnly
    @TakesForms
    public Response move(@Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Optional<Long> tried = params.parsed("from", OnTheWay::position, "must be a place in the feed");
        params.verify();
        Form form = Form.of(request);
        Step step = EnumText.parse(Step.class, form.required("step"))
                .orElseThrow(() -> FieldErrors.problem("step", EnumText.expected(Step.class)).exception());
        long beginning = tried.orElseGet(feed::end);
        return Once.<Result>answer(request, form, PATH, result -> landing(result, beginning, request),
                once -> clock.move(step.far(), once));
    }

    private Landing landing(Result result, long beginning, ContainerRequestContext request) {
        return switch (result) {
            case Result.Moved _ -> new Landing.Kept(OnTheWay.address(beginning));
            case Result.Stuck stuck -> new Landing.Refused(() -> refused(503,
                    new Complaint(ClockPhrases.STUCK, Optional.of(TimerWords.of(stuck.work())), beginning), request));
            case Result.TooFar _,Result.WouldGoBack _ ->
                new Landing.Refused(() -> refused(409, new Complaint(ClockPhrases.TOO_FAR, Optional.empty(), beginning), request));
        };
    }

    private Response refused(int status, Complaint complaint, ContainerRequestContext request) {
        // Under the same key, the same step goes on to where it was to lead, and never further.
        String key = Form.of(request).required(FormKeys.FIELD);
        return pages.show(request, Response.status(status), JteclockGenerated::render,
                new ClockPage(clock.now(), key, Optional.of(complaint), Optional.empty()));
    }
}
