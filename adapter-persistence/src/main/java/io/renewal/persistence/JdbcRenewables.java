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
import java.util.Map;
import java.util.Optional;

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

    private Optional<Renewable> read(String ofAccount, String ofInstance, Map<String, ?> values) {
        Question<Account> account = new Question<>(ofAccount, values, JdbcAccounts::account);
        Question<Instance> instance = new Question<>(ofInstance, values, InstanceRows::instance);
        Question<Order> open = new Question<>(JdbcOrders.OPEN_OF_INSTANCE, values, OrderRows::order);
        Question<PriceList> current = new Question<>(JdbcPriceLists.CURRENT_FOR_INSTANCE, values, JdbcPriceLists::priceList);
        pipeline.ask(account, instance, open, current);
        return instance.one().map(found -> new Renewable(account.one().orElseThrow(), found, open.one(), current.one()));
    }
}
