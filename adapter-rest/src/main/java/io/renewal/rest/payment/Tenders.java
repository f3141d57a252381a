package io.renewal.rest.payment;

import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.Tender.CardKeeping;
import io.renewal.domain.payment.WebAddress;
import io.renewal.rest.RestConfig;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how somebody wants to pay. Thread-safe. */
public final class Tenders {
    private final ReturnOrigins origins;

    @Inject
    Tenders(RestConfig config) {
        this.origins = new ReturnOrigins(config.returnOrigins());
    }

    /**
     * What the caller hands over.
     *
     * @param path of the field in the body, with a dot at its end, or empty if it is the body
     * @throws ProblemException ValidationFailed if something is missing, or goes with another method
     */
    public Tender of(PayWithJson body, String path) {
        FieldErrors errors = new FieldErrors();
        Optional<WebAddress> returnTo = Optional.ofNullable(body.returnUrl()).map(WebAddress::new);
        returnTo.filter(address -> !origins.allow(address.value())).ifPresent(
                _ -> errors.add(path + "returnUrl",
                        "must be an address of a site that the operator has allowed customers to come back to"));
        switch (body.method()) {
            case BALANCE -> {
                refuse(errors, path + "paymentMethodId", body.paymentMethodId());
                refuse(errors, path + "returnUrl", body.returnUrl());
                refuse(errors, path + "savePaymentMethod", body.savePaymentMethod());
            }
            case CARD -> {
                require(errors, path + "paymentMethodId", body.paymentMethodId());
                refuse(errors, path + "savePaymentMethod", body.savePaymentMethod());
            }
            case HOSTED -> {
                refuse(errors, path + "paymentMethodId", body.paymentMethodId());
                require(errors, path + "returnUrl", body.returnUrl());
            }
        }
        errors.verify();
        return switch (body.method()) {
            case BALANCE -> Tender.BALANCE;
            case CARD -> new Tender.Card(Optional.ofNullable(body.paymentMethodId()).map(CardId::new).orElseThrow(), returnTo);
            case HOSTED -> new Tender.Page(returnTo.orElseThrow(),
                    Boolean.TRUE.equals(body.savePaymentMethod()) ? CardKeeping.KEPT : CardKeeping.FORGOTTEN);
        };
    }

    private static void require(FieldErrors errors, String field, @Nullable Object value) {
        if (value == null) {
            errors.add(field, "must be given for this method");
        }
    }

    private static void refuse(FieldErrors errors, String field, @Nullable Object value) {
        if (value != null) {
            errors.add(field, "must be absent for this method");
        }
    }
}
