package io.renewal.domain.order;

import static io.renewal.domain.Examples.shanghai;
import static io.renewal.domain.InstanceExample.anInstance;
import static io.renewal.domain.order.OrderStatus.CANCELLED;
import static io.renewal.domain.order.OrderStatus.PAID;
import static io.renewal.domain.order.OrderStatus.PAYING;
import static io.renewal.domain.order.OrderStatus.REFUNDED;
import static io.renewal.domain.order.OrderStatus.REFUND_DUE;
import static io.renewal.domain.order.OrderStatus.UNPAID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of transitions and the methods of the order types say the same. */
class OrderTransitionTest {
    private static final Instant NOW = shanghai("2024-02-19T10:00");
    private static final Instance INSTANCE = anInstance().build();

    @ParameterizedTest
    @EnumSource
    void everyTransitionIsAWayThatAnOrderCanGo(OrderTransition transition) {
        Order from = OrderExample.in(transition.from(), INSTANCE, NOW);
        Order to = take(transition);
        assertEquals(transition.from(), from.status());
        assertEquals(transition.to(), to.status());
        assertEquals(from.details(), to.details());
        assertFalse(transition.cause().isBlank());
    }

    private static Order take(OrderTransition transition) {
        return switch (transition) {
            case PAYMENT_STARTED -> OrderExample.unpaid(INSTANCE, NOW).pay(Tender.BALANCE, NOW);
            case PAYMENT_SUCCEEDED -> OrderExample.paying(INSTANCE, NOW).paid(NOW);
            case PAYMENT_DECLINED -> OrderExample.paying(INSTANCE, NOW).declined(DeclineReason.INSUFFICIENT_BALANCE, NOW);
            case PAYMENT_USELESS -> OrderExample.paying(INSTANCE, NOW).paidInVain(NOW);
            case ENDED_UNPAID -> OrderExample.unpaid(INSTANCE, NOW).cancel(CancellationReason.SUPERSEDED, NOW);
            case ENDED_WHILE_PAYING ->
                OrderExample.paying(INSTANCE, NOW).voidedAndCancelled(CancellationReason.NOT_PAID_IN_TIME, NOW);
            case PAID_TOO_LATE -> OrderExample.cancelled(INSTANCE, NOW).paidTooLate(new ProviderReference("pi_1"), NOW);
            case GIVEN_BACK -> OrderExample.paid(INSTANCE, NOW).giveBack(NOW);
            case MONEY_RETURNED -> OrderExample.refundDue(INSTANCE, NOW).refunded(PaymentMethod.CARD, NOW);
            case REFUND_BOUNCED -> OrderExample.refundDue(INSTANCE, NOW).refunded(PaymentMethod.CARD, NOW).bounced(NOW);
        };
    }

    /**
     * {@code asOf} tells what has become of an order by itself, and is tried for each state below; {@code goingOn} changes an attempt
     * and not the order's state.
     */
    @Test
    void noMethodLeadsElsewhere() {
        Set<String> methods = new TreeSet<>();
        for (OrderStatus from : OrderStatus.values()) {
            Class<?> type = OrderExample.in(from, INSTANCE, NOW).getClass();
            ways(type).map(method -> from + " to " + statusOf(method.getReturnType())).forEach(methods::add);
        }
        Set<String> table = Arrays.stream(OrderTransition.values()).map(way -> way.from() + " to " + way.to())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(table, methods);
    }

    @ParameterizedTest
    @EnumSource
    void inTimeAnOrderGoesNowhereAndLaterOnlyAsTheTableSays(OrderStatus status) {
        Order order = OrderExample.in(status, INSTANCE, NOW);
        assertEquals(order, order.asOf(NOW));
        Order later = order.asOf(NOW.plusSeconds(1_000_000_000));
        assertEquals(status == UNPAID ? CANCELLED : status, later.status());
    }

    @Test
    void everyStateHasATypeOfItsOwn() {
        Set<Class<?>> types = Arrays.stream(OrderStatus.values()).map(status -> OrderExample.in(status, INSTANCE, NOW).getClass())
                .collect(Collectors.toSet());
        assertEquals(Set.of(Order.class.getPermittedSubclasses()), types);
    }

    /** A payment from the balance begins and is concluded in one transaction, so what follows Paying may also be recorded after Unpaid. */
    @Test
    void predecessorsAreReadOffTheTable() {
        assertEquals(Set.of(UNPAID, PAYING), OrderTransition.predecessorsOf(UNPAID));
        assertEquals(Set.of(UNPAID), OrderTransition.predecessorsOf(PAYING));
        assertEquals(Set.of(UNPAID, PAYING), OrderTransition.predecessorsOf(PAID));
        assertEquals(Set.of(UNPAID, PAYING), OrderTransition.predecessorsOf(CANCELLED));
        assertEquals(Set.of(UNPAID, PAYING, PAID, CANCELLED, REFUNDED), OrderTransition.predecessorsOf(REFUND_DUE));
        assertEquals(Set.of(REFUND_DUE), OrderTransition.predecessorsOf(REFUNDED));
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatWaitsForMoneyIsOpen(OrderStatus status) {
        assertEquals(Set.of(UNPAID, PAYING).contains(status), status.isOpen());
    }

    private static Stream<Method> ways(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> Order.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> !Set.of("asOf", "goingOn").contains(method.getName()));
    }

    private static OrderStatus statusOf(Class<?> type) {
        return Arrays.stream(OrderStatus.values()).filter(status -> OrderExample.in(status, INSTANCE, NOW).getClass().equals(type))
                .findFirst().orElseThrow(() -> new AssertionError(type + " is no state of its own"));
    }
}
