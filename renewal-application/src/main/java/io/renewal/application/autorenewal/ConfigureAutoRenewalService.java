package io.renewal.application.autorenewal;

import io.renewal.application.payment.PaymentTimes;
import io.renewal.application.payment.ProviderPayments;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.application.port.in.InstanceView;
import io.renewal.application.port.out.Renewable;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.settlement.Settling;
import io.renewal.domain.autorenewal.ChargeTimes;
import io.renewal.domain.autorenewal.Instructing;
import io.renewal.domain.autorenewal.InstructionDecision;
import io.renewal.domain.autorenewal.InstructionDecision.Instructed;
import io.renewal.domain.autorenewal.InstructionDecision.Unchanged;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.OrderCancelled;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.order.CancellationReason;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.Order.Paying;
import io.renewal.domain.order.Order.Unpaid;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.Withdrawal;
import io.renewal.domain.pricing.PriceList;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class ConfigureAutoRenewalService implements ConfigureAutoRenewal {
    private final RenewalStore store;
    private final ProviderPayments payments;
    private final ChargeTimes chargeTimes;
    private final PaymentTimes times;
    private final Settling settling;
    private final InstantSource clock;

    @Inject
    ConfigureAutoRenewalService(RenewalStore store, ProviderPayments payments, ChargeTimes chargeTimes, PaymentTimes times,
            Settling settling, InstantSource clock) {
        this.store = store;
        this.payments = payments;
        this.chargeTimes = chargeTimes;
        this.times = times;
        this.settling = settling;
        this.clock = clock;
    }

    @Override
    public Result configure(Command command) {
        Instant now = clock.instant();
        Step step = store.inTransaction(tx -> configure(tx, command, now));
        // What runs is withdrawn at the provider as soon as may be; if that fails now, whoever looks after payments goes on with it.
        step.withdrawn().ifPresent(payments::proceed);
        return step.result();
    }

    private Step configure(Tx tx, Command command, Instant now) {
        Optional<Renewable> found = tx.renewables().lock(command.instanceId(), command.caller().onlyAccount(), now);
        if (found.isEmpty()) {
            return Step.over(new Result.InstanceNotFound(command.instanceId()));
        }
        Renewable renewable = found.get();
        Instructing instructing = new Instructing(chargeTimes, renewable.instance(),
                renewable.priceList().map(PriceList::periods).orElse(List.of()));
        return switch (instructing.decide(command.instruction(), now)) {
            case InstructionDecision.Refused refusal -> Step.over(new Result.Refused(refusal));
            case Unchanged _ -> Step.over(configured(renewable.instance(), renewable.openOrder(), now));
            case Instructed instructed -> write(tx, instructed, renewable.openOrder(), now);
        };
    }

    private Step write(Tx tx, Instructed instructed, Optional<Order> openOrder, Instant now) {
        Instance instance = instructed.instance();
        tx.instances().update(instance);
        // It was placed by the instruction before, be it to renew at all or for another cycle.
        Optional<Order> unwanted = openOrder.filter(order -> order.details().origin() == OrderOrigin.AUTO_RENEWAL);
        Optional<Unpaid> waiting = unwanted.filter(Unpaid.class::isInstance).map(Unpaid.class::cast);
        Optional<Paying> running = unwanted.filter(Paying.class::isInstance).map(Paying.class::cast);
        waiting.ifPresent(order -> tx.orders().update(order.cancel(CancellationReason.REQUESTED, now)));
        running.ifPresent(order -> withdraw(tx, order));
        Stream<InstanceEvent> ended = waiting.stream().map(order -> new OrderCancelled(order.id(), CancellationReason.REQUESTED));
        settling.tell(tx, instance, Stream.concat(Stream.of(instructed.event()), ended).toList(), now);
        Optional<Order> stillOpen = waiting.isPresent() ? Optional.empty() : openOrder;
        return new Step(configured(instance, stillOpen, now), running.map(Paying::id));
    }

    private void withdraw(Tx tx, Paying order) {
        tx.attempts().update(order.goingOn(order.attempt().withdrawn(Withdrawal.CANCELLED)));
        tx.attempts().lease(order.attemptId(), times.lease());
    }

    private static Result configured(Instance instance, Optional<Order> openOrder, Instant now) {
        Optional<OrderId> open = openOrder.map(order -> order.asOf(now)).filter(order -> order.status().isOpen()).map(Order::id);
        return new Result.Configured(new InstanceView(instance.asOf(now), open, now));
    }

    /**
     * What the transaction came to.
     *
     * @param withdrawn the order whose payment is not wanted any more
     */
    private record Step(Result result, Optional<OrderId> withdrawn) {
        static Step over(Result result) {
            return new Step(result, Optional.empty());
        }
    }
}
