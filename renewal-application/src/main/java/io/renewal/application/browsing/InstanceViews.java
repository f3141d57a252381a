package io.renewal.application.browsing;

import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.Order;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows instances as they are at a moment, each with its open order. */
public final class InstanceViews {
    private InstanceViews() {}

    /** The views of {@code instances}, in their order. */
    public static List<InstanceView> of(Tx tx, List<Instance> instances, Instant now) {
        Map<InstanceId, Order> open = tx.orders().open(instances.stream().map(Instance::id).toList());
        return instances.stream().map(instance -> view(instance, Optional.ofNullable(open.get(instance.id())), now)).toList();
    }

    private static InstanceView view(Instance instance, Optional<Order> recordedAsOpen, Instant now) {
        Optional<Order> open = recordedAsOpen.filter(order -> order.asOf(now).status().isOpen());
        return new InstanceView(instance.asOf(now), open.map(Order::id), now);
    }
}
