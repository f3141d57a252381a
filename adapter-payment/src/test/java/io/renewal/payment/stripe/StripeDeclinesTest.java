package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.ProviderReference;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeDeclinesTest {
    private final SandboxRig rig = SandboxRig.patient();
    private final Customers customers = new Customers(rig);

    @AfterEach
    void close() {
        rig.close();
    }

    /** What Stripe asks not to tell customers is not told. */
    @ParameterizedTest
    @CsvSource({"pm_card_chargeDeclined,generic_decline", "pm_card_chargeDeclinedInsufficientFunds,insufficient_funds",
            "pm_card_chargeDeclinedExpiredCard,expired_card", "pm_card_chargeDeclinedIncorrectCvc,incorrect_cvc",
            "pm_card_chargeDeclinedProcessingError,processing_error",
            "pm_card_visa_chargeDeclinedVelocityLimitExceeded,card_velocity_exceeded",
            "pm_card_chargeDeclinedLostCard,generic_decline", "pm_card_chargeDeclinedStolenCard,generic_decline",
            "pm_card_chargeDeclinedFraudulent,generic_decline", "pm_card_authenticationRequired,authentication_required"})
    void aDeclineTellsWhy(String card, String reason) {
        Charge charge = customers.card(card);
        ProviderReference payment = prepared(charge);
        assertEquals(Standings.declined(new DeclineReason(reason)), rig.payments().confirm(charge, payment));
    }

    @Test
    void aDeclinedPaymentIsCanceledSoThatNoOtherCardIsTriedOnIt() {
        Charge charge = customers.card("pm_card_chargeDeclined");
        ProviderReference payment = prepared(charge);
        rig.payments().confirm(charge, payment);
        assertEquals(List.of("canceled"),
                rig.list("payment_intents").stream().map(intent -> intent.path("status").textValue()).toList());
    }

    private ProviderReference prepared(Charge charge) {
        return assertInstanceOf(Preparation.Prepared.class, rig.payments().prepare(charge)).payment();
    }
}
