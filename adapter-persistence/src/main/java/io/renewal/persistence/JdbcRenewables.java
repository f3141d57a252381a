package io.renewal.persistence;

import io.renewal.application.port.out.LockOrder;
import io.renewal.application.port.out.LockOrder.Level;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.Renewables;
import io.renewal.domain.account.Account;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.PriceList;
import io.renewal.persistence.Step.Question;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads in one round trip, by statements that each see what the ones before them have locked. */
final class JdbcRenewables implements Renewables {
    private static final String ACCOUNT = """
            SELECT a.*
            FROM accounts a
            WHERE a.account_id = (SELECT account_id FROM instance_directory WHERE instance_id = :instanceId)
                AND a.account_id = coalesce(:owner, a.account_id)
            """;
    private static final String INSTANCE = JdbcInstances.BY_ID + "AND i.account_id = coalesce(:owner, i.account_id)\n";
    // NO KEY: whoever adds something that refers to them does not have to wait.
    private static final String LOCKED_ACCOUNT = ACCOUNT + "FOR NO KEY UPDATE OF a";
    private static final String LOCKED_INSTANCE = INSTANCE + "FOR NO KEY UPDATE OF i";

    private final Pipeline pipeline;
    private final LockOrder locks;

    JdbcRenewables(Pipeline pipeline, LockOrder locks) {
        this.pipeline = pipeline;
        this.locks = locks;
    }

    @Override
    public Optional<Renewable> find(InstanceId id, Optional<AccountId> owner, Instant now) {
        return read(ACCOUNT, INSTANCE, Map.of("instanceId", id, "owner", owner, "now", now));
    }

    @Override
    public Optional<Renewable> lock(InstanceId id, Optional<AccountId> owner, Instant now) {
        locks.enter(Level.ACCOUNT);
        locks.enter(Level.INSTANCE);
        return read(LOCKED_ACCOUNT, LOCKED_INSTANCE, Map.of("instanceId", id, "owner", owner, "now", now));
    }

    @Override
    public Map<InstanceId, Renewable> find(Collection<InstanceId> ids, Optional<AccountId> owner, Instant now) {
        List<Reading> readings = ids.stream().distinct()
                .map(id -> Reading.of(ACCOUNT, INSTANCE, Map.of("instanceId", id, "owner", owner, "now", now))).toList();
        pipeline.ask(readings.stream().flatMap(reading -> Stream.of(reading.questions())).toArray(Question<?>[]::new));
        return readings.stream().flatMap(reading -> reading.answer().stream())
                .collect(Collectors.toMap(found -> found.instance().id(), found -> found));
    }

    private Optional<Renewable> read(String ofAccount, String ofInstance, Map<String, ?> values) {
        Reading reading = Reading.of(ofAccount, ofInstance, values);
        pipeline.ask(reading.questions());
        return reading.answer();
    }

    /** What is asked for one of them. */
    private record Reading(Question<Account> account, Question<Instance> instance, Question<Order> open, Question<PriceList> current) {
        static Reading of(String ofAccount, String ofInstance, Map<String, ?> values) {
            return new Reading(new Question<>(ofAccount, values, JdbcAccounts::account),
                    new Question<>(ofInstance, values, InstanceRows::instance),
                    new Question<>(JdbcOrders.OPEN_OF_INSTANCE, values, OrderRows::order),
                    new Question<>(JdbcPriceLists.CURRENT_FOR_INSTANCE, values, JdbcPriceLists::priceList));
        }

        Question<?>[] questions() {
            return new Question<?>[]{account, instance, open, current};
        }

        Optional<Renewable> answer() {
            return instance.one().map(found -> new Renewable(account.one().orElseThrow(), found, open.one(), current.one()));
        }
    }
}
