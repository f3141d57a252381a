package io.renewal.application.lifecycle;

import io.renewal.application.duework.Batches;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import io.renewal.domain.passage.NoticeDelivery;
import io.renewal.domain.passage.NoticeRule;
import io.renewal.domain.passage.Passage;
import io.renewal.domain.passage.PassingTime;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class RunLifecycleService implements RunLifecycle, Batches.Work {
    private final RenewalStore store;
    private final Batches batches;
    private final NoticeRule rule;
    private final Passing passing;

    @Inject
    RunLifecycleService(RenewalStore store, Batches batches, NoticeRule rule, Passing passing) {
        this.store = store;
        this.batches = batches;
        this.rule = rule;
        this.passing = passing;
    }

    @Override
    public String name() {
        return "lifecycle";
    }

    @Override
    public Optional<Instant> nextDueAt() {
        return store.inTransaction(tx -> tx.instances().firstDueAt());
    }

    @Override
    public int countDue(int atMost) {
        return batches.count((tx, now) -> tx.instances().countDue(now, atMost));
    }

    @Override
    public int run() {
        return batches.run(this);
    }

    @Override
    public List<Instance> claim(Tx tx, Instant now, int limit) {
        return tx.instances().claimDue(now, limit);
    }

    @Override
    public void pass(Tx tx, List<Instance> due, Instant now) {
        PassingTime time = new PassingTime(rule, now);
        // Read after the claim: whoever changes an order holds its instance.
        Map<InstanceId, Order> open = tx.orders().open(due.stream().map(Instance::id).toList());
        Map<InstanceId, NoticeDelivery> lost = tx.webhookDeliveries().lostNotices(due.stream().map(Instance::id).toList(),
                NoticeDelivery.PATIENCE);
        List<Passage> passages = due.stream().map(instance -> time.over(instance, Optional.ofNullable(open.get(instance.id())),
                Optional.ofNullable(lost.get(instance.id())))).toList();
        passing.write(tx, passages, now);
    }
}
