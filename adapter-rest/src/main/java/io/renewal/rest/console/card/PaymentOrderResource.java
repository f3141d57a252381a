package io.renewal.rest.console.card;

import io.renewal.application.port.in.ArrangePayments;
import io.renewal.domain.account.Account;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.account.AccountInView;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.FieldErrors;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** In which order automatic payments of an account try the balance and cards. */
@Path("/console/accounts/{accountId}/payment-methods/order")
@Hidden
public final class PaymentOrderResource {
    private final AccountInView accounts;
    private final ArrangePayments payments;

    @Inject
    PaymentOrderResource(AccountInView accounts, ArrangePayments payments) {
        this.accounts = accounts;
        this.payments = payments;
    }

    @POST
    @OperatorOnly
    @TakesForms
    public Response set(@PathParam("accountId") String accountId, @Context ContainerRequestContext request) {
        Account account = accounts.of(request, accountId);
        PaymentOrder order = EnumText.parse(PaymentOrder.class, Form.of(request).required("order"))
                .orElseThrow(() -> FieldErrors.problem("order", EnumText.expected(PaymentOrder.class)).exception());
        return payments.arrange(account.id(), order.methods()).map(arranged -> PaymentMethodsResource.after(Done.ORDERED, arranged))
                .orElseThrow(() -> Ids.noAccount().exception());
    }
}
