package io.renewal.server.numbers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Fills the books through the API: accounts with money and keys, each with its instances. */
final class Shop {
    static final String SPEC = "redis.master.small.default";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final KeepAlive connection;

    private Shop(KeepAlive connection) {
        this.connection = connection;
    }

    /** Publishes what is sold, and a policy that lets terms reach far enough to be renewed for minutes on end. */
    static Shop open(KeepAlive connection) {
        Shop shop = new Shop(connection);
        shop.put("/v1/price-lists/numbers", """
                {"currency": "CNY", "effectiveFrom": "2020-01-01T00:00:00Z",
                 "specs": [{"spec": "%s", "title": "Redis 1 GB", "monthly": "60.00"}],
                 "periods": [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36], "periodFactors": [{"fromMonths": 12, "factor": "0.85"}]}
                """.formatted(SPEC));
        shop.put("/v1/lifecycle-policies/numbers", """
                {"runsOnDays": 0, "lockedDays": 7, "lateRenewal": "FROM_OLD_END", "horizonMonths": 1200}""");
        return shop;
    }

    /**
     * Opens accounts.
     *
     * @return the instances of each account
     */
    List<List<Slot>> stock(String name, int accounts, int instancesEach) {
        return IntStream.range(0, accounts).mapToObj(i -> account(name + "-" + i, instancesEach)).toList();
    }

    private List<Slot> account(String account, int instances) {
        put("/v1/accounts/" + account, """
                {"name": "Customer %s", "currency": "CNY", "billingZone": "%s"}""".formatted(account, ZONE));
        String key = post("/v1/accounts/" + account + "/api-keys", """
                {"name": "load"}""").text("key");
        post("/v1/accounts/" + account + "/balance-entries", """
                {"amount": {"amount": "100000000.00", "currency": "CNY"}, "reference": "bank transfer"}""");
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < instances; i++) {
            slots.add(new Slot(account, key, "r-" + account + "-" + i, register(account, "r-" + account + "-" + i)));
        }
        return slots;
    }

    private Instant register(String account, String instance) {
        LocalDate end = LocalDate.now(ZONE).plusMonths(2);
        put("/v1/instances/" + instance, """
                {"accountId": "%s", "region": "cn-hangzhou", "engine": "Redis", "spec": "%s", "billingMethod": "Subscription",
                 "termStart": "%s", "endTime": "%s", "lifecyclePolicy": "numbers"}
                """.formatted(account, SPEC, midnight(end.minusYears(1)), midnight(end)));
        return midnight(end);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private void put(String path, String json) {
        connection.send(Sent.put(path, MeasuredServer.OPERATOR_KEY, json)).is(201);
    }

    private Answered post(String path, String json) {
        return connection.send(Sent.post(path, MeasuredServer.OPERATOR_KEY, json)).is(201);
    }
}
