package io.renewal.rest.console.card;

import io.renewal.application.port.in.RegisterAccount;
import io.renewal.domain.account.Account;
import io.renewal.rest.access.OperatorOnly;
import io.renewal.rest.console.account.AccountInView;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.problem.FieldErrors;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** In which order automatic payments of an account try the balance and cards. */
@Path("/console/accounts/{accountId}/payment-methods/order")
@Hidden
public final class PaymentOrderResource {
    private final AccountInView accounts;
    private final RegisterAccount register;

    @Inject
    PaymentOrderResource(AccountInView accounts, RegisterAccount register) {
        this.accounts = accounts;
        this.register = register;
    }

    @POST
    @OperatorOnly
    @TakesForms
    public Response set(@PathParam("accountId") String accountId, @Context ContainerRequestContext request) {
        Account account = accounts.of(request, accountId);
        PaymentOrder order = EnumText.parse(PaymentOrder.class, Form.of(request).required("order"))
                .orElseThrow(() -> FieldErrors.problem("order", EnumText.expected(PaymentOrder.class)).exception());
        return switch (register.register(new RegisterAccount.Command(account.id(), account.name(), account.currency(),
                account.calendar().zone(), Optional.of(order.methods())))) {
            case RegisterAccount.Result.Updated updated -> PaymentMethodsResource.after(Done.ORDERED, updated.account());
            case RegisterAccount.Result.Opened opened -> PaymentMethodsResource.after(Done.ORDERED, opened.account());
            case RegisterAccount.Result.Fixed fixed -> throw new IllegalStateException("none of this was changed: " + fixed.fields());
        };
    }
}
