package io.renewal.rest.console.forecast;

import io.renewal.application.port.in.ForecastRenewals;
import io.renewal.application.port.in.ForecastRenewals.Query;
import io.renewal.application.port.in.ForecastRenewals.Result;
import io.renewal.application.port.in.PayOrder;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.OutageMapper;
import io.renewal.rest.query.Params;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What will be charged to an account in the next days. */
@Path("/console/accounts/{accountId}/forecast")
@Hidden
public final class ForecastResource {
    /** More lines than these nobody reads; they are counted. */
    private static final int LINES = 100;

    private final ForecastRenewals forecast;
    private final PayOrder pay;
    private final Pages pages;

    @Inject
    ForecastResource(ForecastRenewals forecast, PayOrder pay, Pages pages) {
        this.forecast = forecast;
        this.pay = pay;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("accountId") String accountId, @Context UriInfo uri, @Context ContainerRequestContext request) {
        Params params = new Params(uri);
        Span span = params.parsed("days", Span::ofDays, "must be 30, 90 or 365").orElse(Span.QUARTER);
        params.verify();
        return switch (forecast.forecast(new Query(Visitor.callerOf(request), Ids.account(accountId), span.days(), LINES))) {
            case Result.Foretold foretold ->
                pages.show(request, JteforecastGenerated::render, ForecastPage.of(foretold.forecast(), span, pay.offered()));
            case Result.AccountNotFound _ -> Ids.noAccount().response();
            case Result.Busy _ -> OutageMapper.unavailable().response();
        };
    }
}
