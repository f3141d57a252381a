package io.renewal.rest.api;

import io.renewal.domain.payment.CardId;
import io.renewal.rest.testing.RenewalApi;

/** Bodies that are right, to be sent as they are or with one thing replaced. */
final class Samples {
    /** 2024-02-29 in Shanghai, the first moment. */
    static final String END = "2024-02-28T16:00:00Z";
    static final String SMALL = "redis.master.small.default";
    static final String MID = "redis.master.mid.default";
    static final String ACCOUNT = "{\"name\": \"Customer\", \"currency\": \"CNY\", \"billingZone\": \"Asia/Shanghai\"}";
    static final String POLICY = "{\"runsOnDays\": 0, \"lockedDays\": 7, \"lateRenewal\": \"FROM_OLD_END\", \"horizonMonths\": 60}";
    static final String PRICE_LIST = """
            {"currency": "CNY", "effectiveFrom": "2024-01-01T00:00:00Z",
             "specs": [{"spec": "redis.master.small.default", "title": "1 GB", "monthly": "60.00"},
                       {"spec": "redis.master.mid.default", "title": "2 GB", "monthly": "120.00"}],
             "periods": [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36], "periodFactors": [{"fromMonths": 12, "factor": "0.85"}]}""";
    static final String PAY = "{\"method\": \"Balance\"}";
    static final String WEBHOOK = "{\"url\": \"https://crm.example/hooks\"}";
    static final String KEY_NAME = "{\"name\": \"till\"}";

    static final String RELEASE = "{\"reason\": \"deleted by the customer\"}";

    /** Pays with a saved card of a customer who is not there. */
    static String card(CardId card) {
        return "{\"method\": \"Card\", \"paymentMethodId\": \"" + card + "\"}";
    }

    /** Pays on the provider's page. */
    static String page() {
        return "{\"method\": \"Hosted\", \"returnUrl\": \"" + RenewalApi.SITE + "/back?to=1\"}";
    }

    private Samples() {}

    static String grant(int days, String endTime) {
        return "{\"days\": %d, \"reason\": \"an outage\", \"expectedEndTime\": \"%s\"}".formatted(days, endTime);
    }

    static String instanceOf(String account) {
        return """
                {"accountId": "%s", "region": "cn-hangzhou", "engine": "Redis", "spec": "redis.master.small.default",
                 "billingMethod": "Subscription", "termStart": "2024-01-30T16:00:00Z", "endTime": "2024-02-28T16:00:00Z",
                 "anchorDay": 31}""".formatted(account);
    }

    static String meteredOf(String account) {
        return """
                {"accountId": "%s", "region": "cn-hangzhou", "engine": "Redis", "spec": "redis.master.small.default",
                 "billingMethod": "PayAsYouGo", "termStart": "2024-01-30T16:00:00Z"}""".formatted(account);
    }

    static String topUp(String amount) {
        return "{\"amount\": {\"amount\": \"%s\", \"currency\": \"CNY\"}, \"reference\": \"bank transfer\"}".formatted(amount);
    }

    /** To be paid later. */
    static String order(int months) {
        return order(months, END);
    }

    static String order(int months, String endTime) {
        return "{\"periodMonths\": %d, \"expectedEndTime\": \"%s\"}".formatted(months, endTime);
    }

    /** Paid from the balance. */
    static String paidOrder(int months, String endTime) {
        return with(order(months, endTime), "\"payWith\": " + PAY);
    }

    /** To be paid later, if there is something to pay. */
    static String specChange(String spec) {
        return "{\"spec\": \"%s\", \"expectedEndTime\": \"%s\"}".formatted(spec, END);
    }

    /** A body with one more member. */
    static String with(String body, String member) {
        return body.substring(0, body.lastIndexOf('}')) + ", " + member + "}";
    }
}
