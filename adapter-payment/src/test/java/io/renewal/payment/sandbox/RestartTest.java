package io.renewal.payment.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final PaymentIntentCreateParams PAYING = TestSandbox.twelveEuros("pm_card_visa").setConfirm(true).build();

    @TempDir
    private Path directory = Path.of("");
    private Path journal = Path.of("");
    private final TestTime time = new TestTime();

    @BeforeEach
    void chooseFile() {
        journal = directory.resolve("sandbox.journal");
    }

    @Test
    void paymentsAndKeysOutliveARestart() throws Exception {
        PaymentIntent paid;
        try (TestSandbox before = start(1)) {
            paid = before.stripe.v1().paymentIntents().create(PAYING, TestSandbox.key("k"));
        }
        for (int seed = 2; seed < 4; seed++) {
            try (TestSandbox after = start(seed)) {
                assertEquals("succeeded", after.stripe.v1().paymentIntents().retrieve(paid.getId()).getStatus());
                assertEquals(paid.getId(), after.stripe.v1().paymentIntents().create(PAYING, TestSandbox.key("k")).getId());
                assertEquals(1, after.stripe.v1().charges().list().getData().size());
            }
        }
    }

    /** What a kill leaves is what is in the file at that moment; the last line may be half written. */
    @Test
    void whatWasAnsweredIsInTheFileAtOnce() throws Exception {
        try (TestSandbox running = start(1)) {
            PaymentIntent paid = running.stripe.v1().paymentIntents().create(PAYING);
            Path copy = Files.copy(journal, directory.resolve("as-killed"));
            Files.writeString(copy, "[{\"object\":\"charge\",\"id\":\"ch_ha", StandardOpenOption.APPEND);
            try (TestSandbox after = TestSandbox.start(time, 2, config -> config.rememberingIn(copy))) {
                assertEquals("succeeded", after.stripe.v1().paymentIntents().retrieve(paid.getId()).getStatus());
                assertEquals(1, after.stripe.v1().charges().list().getData().size());
                after.customer();
            }
        }
    }

    @Test
    void withoutAJournalNothingIsRemembered() throws Exception {
        PaymentIntent paid;
        try (TestSandbox before = TestSandbox.start()) {
            paid = before.stripe.v1().paymentIntents().create(PAYING);
        }
        try (TestSandbox after = TestSandbox.start()) {
            assertEquals(404, assertThrows(InvalidRequestException.class,
                    () -> after.stripe.v1().paymentIntents().retrieve(paid.getId())).getStatusCode());
        }
    }

    @Test
    void whatNobodyTookIsSentAfterARestart() throws Exception {
        try (Inbox inbox = new Inbox()) {
            inbox.refuse(Integer.MAX_VALUE);
            try (TestSandbox before = TestSandbox.start(time, 1, config -> config.rememberingIn(journal).telling(inbox.target()))) {
                before.customer();
            }
            inbox.refuse(0);
            try (TestSandbox _ = TestSandbox.start(time, 2, config -> config.rememberingIn(journal).telling(inbox.target()))) {
                assertEquals("customer.created", inbox.next().open(time.instant()).getType());
            }
        }
    }

    private TestSandbox start(int seed) {
        return TestSandbox.start(time, seed, config -> config.rememberingIn(journal));
    }
}
