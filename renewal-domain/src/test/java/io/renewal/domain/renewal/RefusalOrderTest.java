package io.renewal.domain.renewal;

import static io.renewal.domain.Examples.LARGE;
import static io.renewal.domain.Examples.SMALL;
import static io.renewal.domain.Examples.cny;
import static io.renewal.domain.Examples.orderId;
import static io.renewal.domain.InstanceExample.END;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.domain.Examples;
import io.renewal.domain.pricing.SpecId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of several reasons to refuse, callers are told the same one whoever asks. */
class RefusalOrderTest {
    /** A reason, and how a case comes to have it without losing another. */
    record Reason(Class<? extends RenewalRefusal> refusal, Consumer<RenewalCase> cause) {
        @Override
        public String toString() {
            return refusal.getSimpleName();
        }
    }

    private static final Reason HORIZON_EXCEEDED = new Reason(RenewalRefusal.HorizonExceeded.class,
            wish -> wish.instance.endingAt(Examples.SHANGHAI.plusMonths(wish.now, 60)));
    private static final Reason TERM_ALREADY_OVER = new Reason(RenewalRefusal.TermAlreadyOver.class,
            wish -> wish.instance.endingAt(Examples.SHANGHAI.plusMonths(wish.now, -40)));

    /** All reasons, in the order of the rules. */
    private static final List<Reason> REASONS = List.of( //
            new Reason(RenewalRefusal.InvalidPeriod.class, wish -> wish.forMonths(10)),
            new Reason(RenewalRefusal.SpecNotSold.class, wish -> wish.with(new SpecId("redis.gone"))),
            new Reason(RenewalRefusal.ChargeTypeViolation.class, wish -> wish.instance.paidByUse()),
            new Reason(RenewalRefusal.InstanceReleased.class, wish -> wish.instance.releasedAt(END)),
            new Reason(RenewalRefusal.EndTimeMismatch.class, RenewalCase::believingInAnotherEnd),
            new Reason(RenewalRefusal.OrderInProgress.class, wish -> wish.openOrder = Optional.of(orderId(7))),
            new Reason(RenewalRefusal.ScheduledChangeExists.class, RefusalOrderTest::wishForTheOldSpecWhileAnotherIsScheduled),
            HORIZON_EXCEEDED, TERM_ALREADY_OVER,
            new Reason(RenewalRefusal.PriceMismatch.class, wish -> wish.expectedPrice = Optional.of(cny("1.00"))));

    private static void wishForTheOldSpecWhileAnotherIsScheduled(RenewalCase wish) {
        wish.instance.changingTo(LARGE, END);
        wish.spec = wish.spec.or(() -> Optional.of(SMALL));
    }

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (int first = 0; first < REASONS.size(); first++) {
            for (Reason second : REASONS.subList(first + 1, REASONS.size())) {
                pairs.add(Arguments.of(REASONS.get(first), second));
            }
        }
        // A new end cannot be too far away and over.
        return pairs.stream().filter(pair -> !List.of(pair.get()).equals(List.of(HORIZON_EXCEEDED, TERM_ALREADY_OVER)));
    }

    @ParameterizedTest(name = "{0} before {1}")
    @MethodSource("pairs")
    void ofTwoReasonsTheFirstIsTold(Reason first, Reason second) {
        RenewalCase wish = RenewalCase.aRenewal();
        second.cause().accept(wish);
        assertInstanceOf(second.refusal(), wish.decide(), "the second reason alone");
        first.cause().accept(wish);
        assertInstanceOf(first.refusal(), wish.decide());
    }

    @Test
    void everyReasonHasItsPlace() {
        Set<Class<?>> refusals = Stream.of(RenewalRefusal.class, RenewalRefusal.OfStanding.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses())).filter(Class::isRecord).collect(Collectors.toSet());
        assertEquals(refusals, REASONS.stream().map(Reason::refusal).collect(Collectors.toSet()));
    }
}
