package io.renewal.application.testkit;

import static io.renewal.application.testkit.Examples.ACME;
import static io.renewal.application.testkit.Examples.GLOBEX;
import static io.renewal.application.testkit.Examples.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.idempotency.AnsweredRequest;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.out.AnsweredRequests.Claim;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.CardId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@code RenewalStore} promises of the provider's customers and cards, and of requests whose payment has no end yet. */
public abstract class PayingRecordsContract extends PaymentsContract {
    private static final IdempotencyKey KEY = new IdempotencyKey("k");

    @Test
    void whoNamedACustomerFirstStays() {
        doing(tx -> tx.accounts().add(Examples.account(GLOBEX)));
        assertEquals(Optional.empty(), customer());
        doing(tx -> tx.accounts().nameCustomer(ACME, new CustomerReference("first")));
        doing(tx -> tx.accounts().nameCustomer(ACME, new CustomerReference("second")));
        assertEquals(Optional.of(new CustomerReference("first")), customer());
        assertEquals(Optional.empty(), reading(tx -> tx.accounts().customer(GLOBEX)));
    }

    @Test
    void theChosenCardIsTheOneThatWasChosenLast() {
        doing(tx -> tx.accounts().add(Examples.account(GLOBEX)));
        assertEquals(Optional.empty(), card());
        choose(Optional.of(new CardId("first")));
        choose(Optional.of(new CardId("second")));
        assertEquals(Optional.of(new CardId("second")), card());
        assertEquals(Optional.empty(), reading(tx -> tx.accounts().preferredCard(GLOBEX)));
        choose(Optional.empty());
        assertEquals(Optional.empty(), card());
    }

    @Test
    void whatIsKnownOfPayingOutlivesAChangeOfTheAccount() {
        doing(tx -> tx.accounts().nameCustomer(ACME, new CustomerReference("c")));
        choose(Optional.of(new CardId("card")));
        doing(tx -> tx.accounts().update(Examples.account(ACME)));
        assertEquals(Optional.of(new CustomerReference("c")), customer());
        assertEquals(Optional.of(new CardId("card")), card());
    }

    @Test
    void aRequestSaysWhichOrderItGoesOnWith() {
        AnsweredRequest begun = answered(202, Optional.of(orderId(1)));
        doing(tx -> tx.answeredRequests().add(begun));
        assertEquals(Optional.of(begun), reading(tx -> tx.answeredRequests().find(begun.caller(), KEY)));
        assertEquals(new Claim.Answered(begun), reading(tx -> tx.answeredRequests().claim(begun.caller(), KEY)));
    }

    @Test
    void theAnswerThatReplacesAnotherIsTheOneThatIsGiven() {
        doing(tx -> {
            tx.answeredRequests().add(answered(202, Optional.of(orderId(1))));
            tx.answeredRequests().add(new AnsweredRequest(new Caller.Customer(ACME), KEY, new RequestFingerprint("of acme"),
                    new RecordedAnswer(200, "{}"), NOW, Optional.empty()));
        });
        AnsweredRequest ended = new AnsweredRequest(new Caller.Operator(), KEY, new RequestFingerprint("f"),
                new RecordedAnswer(402, "{\"declined\": true}"), NOW.plusSeconds(7), Optional.empty());
        doing(tx -> tx.answeredRequests().replace(ended));
        assertEquals(new Claim.Answered(ended), reading(tx -> tx.answeredRequests().claim(ended.caller(), KEY)));
        assertEquals(200, reading(tx -> tx.answeredRequests().find(new Caller.Customer(ACME), KEY)).orElseThrow().answer().status());
    }

    private static AnsweredRequest answered(int status, Optional<OrderId> goesOn) {
        return new AnsweredRequest(new Caller.Operator(), KEY, new RequestFingerprint("f"), new RecordedAnswer(status, "{}"), NOW, goesOn);
    }

    private void choose(Optional<CardId> card) {
        doing(tx -> tx.accounts().preferCard(ACME, card));
    }

    private Optional<CustomerReference> customer() {
        return reading(tx -> tx.accounts().customer(ACME));
    }

    private Optional<CardId> card() {
        return reading(tx -> tx.accounts().preferredCard(ACME));
    }
}
