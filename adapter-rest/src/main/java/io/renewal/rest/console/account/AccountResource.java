package io.renewal.rest.console.account;

import io.renewal.application.port.in.Operations;
import io.renewal.application.port.in.PauseAutoRenewal;
import io.renewal.application.port.in.PauseAutoRenewal.Wish;
import io.renewal.domain.account.Account;
import io.renewal.domain.account.ChargePause;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.page.Pages;
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

/** An account, and whether it is charged automatically. Saying the same twice changes nothing. */
@Path("/console/accounts/{accountId}")
@Hidden
public final class AccountResource {
    private static final int BAD_REQUEST = 400;

    private final AccountInView accounts;
    private final PauseAutoRenewal pause;
    private final Operations operations;
    private final Pages pages;

    @Inject
    AccountResource(AccountInView accounts, PauseAutoRenewal pause, Operations operations, Pages pages) {
        this.accounts = accounts;
        this.pause = pause;
        this.operations = operations;
        this.pages = pages;
    }

    @GET
    @OperatorOnly
    public Response show(@PathParam("accountId") String accountId, @Context ContainerRequestContext request) {
        return pages.show(request, JteaccountGenerated::render, AccountPage.of(accounts.of(request, accountId), pauseOfAll()));
    }

    @POST
    @Path("pause")
    @OperatorOnly
    @TakesForms
    public Response pause(@PathParam("accountId") String accountId, @Context ContainerRequestContext request) {
        Account account = accounts.of(request, accountId);
        Form form = Form.of(request);
        Optional<String> reason = PauseReason.of(form);
        if (reason.isEmpty()) {
            return pages.show(request, Response.status(BAD_REQUEST), JteaccountGenerated::render, new AccountPage(account, pauseOfAll(),
                    form.given(PauseReason.FIELD).orElse(""), Optional.of(AccountPhrases.REASON_MISSING)));
        }
        return wish(account, new Wish.Pause(reason.get()));
    }

    @POST
    @Path("resumption")
    @OperatorOnly
    @TakesForms
    public Response resume(@PathParam("accountId") String accountId, @Context ContainerRequestContext request) {
        return wish(accounts.of(request, accountId), new Wish.Resume());
    }

    private Optional<ChargePause> pauseOfAll() {
        return operations.autoRenewal(1).pause();
    }

    private Response wish(Account account, Wish wish) {
        return pause.of(account.id(), wish).map(changed -> Pages.goTo("/console/accounts/" + changed.id()))
                .orElseGet(() -> Ids.noAccount().response());
    }
}
