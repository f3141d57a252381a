package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.application.port.out.PaymentRefunds.Answer;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.ProviderReference;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a provider may say of refunds, and the sandbox does not. */
class StripeRefundAnswersTest {
    private static final String LIST = "GET /v1/refunds";
    private static final String CREATE = "POST /v1/refunds";
    private static final String NONE = "{\"object\":\"list\",\"data\":[]}";

    private final CannedProvider provider = new CannedProvider();

    @AfterEach
    void close() {
        provider.close();
    }

    /** Refunds of a payment of 12.00 that are there already, as status and cents. */
    @ParameterizedTest
    @CsvSource({"succeeded 1200,Refunded", "pending 1200,Processing", "requires_action 1200,Processing", "failed 1200,Refused",
            "canceled 1200,Refused", "failed 1200;succeeded 1200,Refunded", "failed 1200;pending 1200,Processing",
            "succeeded 700;succeeded 500,Refunded", "succeeded 700;pending 500,Processing", "succeeded 700,NoAnswer",
            "pending 700,NoAnswer", "succeeded 700;failed 500,NoAnswer", "brand_new 1200,NoAnswer"})
    void refundsThatAreThereAreNotMadeAgain(String refunds, String answer) {
        provider.on(LIST, 200, list(refunds));
        assertAnswer(answer);
    }

    @ParameterizedTest
    @CsvSource({"400,charge_disputed,NoAnswer", "400,charge_not_refundable,Refused", "402,card_declined,Refused",
            "400,balance_insufficient,NoAnswer", "400,resource_missing,NoAnswer", "400,,NoAnswer", "404,resource_missing,NoAnswer",
            "401,,NoAnswer", "403,,NoAnswer", "409,idempotency_key_in_use,NoAnswer", "429,rate_limit,NoAnswer", "500,,NoAnswer"})
    void onlyAClearNoIsANo(int status, @Nullable String code, String answer) {
        provider.on(LIST, 200, NONE).on(CREATE, status,
                "{\"error\":{\"type\":\"invalid_request_error\",\"code\":%s}}".formatted(code == null ? "null" : "\"" + code + "\""));
        assertAnswer(answer);
    }

    @ParameterizedTest
    @CsvSource({"succeeded 1200,Refunded", "pending 1200,Processing", ",NoAnswer"})
    void whatSomebodyElseRefundedMeanwhileIsLookedUp(@Nullable String refunds, String answer) {
        provider.on(LIST, 200, NONE).on(LIST, 200, refunds == null ? NONE : list(refunds)).on(CREATE, 400,
                "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"charge_already_refunded\"}}");
        assertAnswer(answer);
    }

    private void assertAnswer(String expected) {
        Answer answer = provider.the(PaymentRefunds.class).refund(new OrderId(new UUID(1, 1)), new ProviderReference("pi_1"),
                Customers.TWELVE);
        assertEquals(expected, answer.getClass().getSimpleName());
    }

    private static String list(String refunds) {
        StringBuilder data = new StringBuilder();
        for (String refund : refunds.split(";", -1)) {
            String[] parts = refund.split(" ", -1);
            data.append(data.isEmpty() ? "" : ",")
                    .append("{\"id\":\"re_1\",\"object\":\"refund\",\"status\":\"%s\",\"amount\":%s}".formatted(parts[0], parts[1]));
        }
        return "{\"object\":\"list\",\"data\":[" + data + "]}";
    }
}
