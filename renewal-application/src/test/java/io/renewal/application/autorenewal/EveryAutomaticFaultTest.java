package io.renewal.application.autorenewal;

import static io.renewal.application.autorenewal.Fleet.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.application.testkit.FakeProvider.Fault;
import io.renewal.application.testkit.FakeProvider.Loss;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.Order;
import io.renewal.domain.payment.CardId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever gets lost on the way to the provider: everybody due is charged once, or told. */
class EveryAutomaticFaultTest {
    /** Before any answer that is lost could be asked for again, and after it. */
    private static final Duration A_WHILE = Duration.ofMinutes(20);
    private static final Map<String, CardId> CARDS = Map.of("good", FakeProvider.GOOD_CARD, "empty", FakeProvider.EMPTY_CARD, "asking",
            FakeProvider.ASKING_CARD);

    private final Fleet fleet = new Fleet();

    static Stream<Arguments> cardsAndFaults() {
        List<Fault> faults = faults();
        return Stream.of("good", "empty", "asking").flatMap(
                card -> faults.stream().flatMap(first -> faults.stream().map(second -> Arguments.of(card, first, second))));
    }

    private static List<Fault> faults() {
        return Arrays.stream(Call.values()).flatMap(call -> Arrays.stream(Loss.values()).map(loss -> new Fault(call, loss))).toList();
    }

    @ParameterizedTest(name = "{0} card, {1} then {2}")
    @MethodSource("cardsAndFaults")
    void everybodyDueIsChargedOrTold(String card, Fault first, Fault second) {
        InstanceId id = withCard(card);
        fleet.provider.plan(first);
        fleet.provider.plan(second);
        fleet.application.clock().moveTo(FIRST);
        fleet.run();
        comeToAnEnd();
        assertEquals(card.equals("good"), fleet.isRenewed(id));
        fleet.assertEverybodyIsChargedOrTold();
        assertEquals(1, fleet.orders(id).size(), "one order a day");
    }

    @ParameterizedTest(name = "{0} card, {1} then {2}")
    @MethodSource("cardsAndFaults")
    void whoeverLetsItEndWhileThatHappensIsChargedForWhatWasPaidAlone(String card, Fault first, Fault second) {
        InstanceId id = withCard(card);
        fleet.provider.plan(first);
        fleet.application.clock().moveTo(FIRST);
        fleet.run();
        fleet.provider.plan(second);
        int paymentsBefore = fleet.provider.payments().size();
        fleet.operator().instruct(id, new InstructionRequest.LetEnd());
        comeToAnEnd();
        fleet.assertMoneyIsAccountedFor();
        Order order = onlyOrder(id);
        assertTrue(!order.status().isOpen(), order::toString);
        assertEquals(paymentsBefore, fleet.provider.payments().size(), "no other payment is begun");
    }

    @Test
    void aProviderThatIsDownFromFiveToEightUntilHalfPastElevenIsWaitedFor() {
        List<InstanceId> ids = IntStream.range(0, 12).mapToObj(i -> fleet.add("r-" + i, "account-" + i % 5)).toList();
        IntStream.range(0, 5).forEach(i -> fleet.keepCard("account-" + i, FakeProvider.GOOD_CARD));
        fleet.application.clock().moveTo(FIRST.minus(Duration.ofMinutes(10)));
        Duration step = Duration.ofMinutes(5);
        fleet.pass(step);
        fleet.provider.goDown();
        while (fleet.application.clock().instant().isBefore(FIRST.plus(Duration.ofMinutes(210)))) {
            fleet.pass(step);
        }
        assertTrue(ids.stream().noneMatch(fleet::isRenewed));
        fleet.provider.comeBack();
        fleet.pass(step);
        fleet.pass(step);
        assertTrue(ids.stream().allMatch(fleet::isRenewed), "within the pause after it is back");
        assertEquals(12, fleet.orders().size(), "each by its first order");
        fleet.assertEverybodyIsChargedOrTold();
    }

    @Test
    void whoWaitsForAProviderThatIsDownForDaysIsToldAndRemindedAndChargedInTheEnd() {
        InstanceId id = withCard("good");
        fleet.application.clock().moveTo(FIRST.minus(Duration.ofHours(1)));
        fleet.provider.goDown();
        for (int hours = 0; hours < 5 * 24; hours++) {
            fleet.pass(Duration.ofHours(1));
        }
        assertEquals(List.of("no_answer"), fleet.told(id, AutoRenewalFailed.class).stream().map(AutoRenewalFailed::reason).toList());
        assertEquals(1, fleet.told(id, RenewalReminded.class).size(), "three days before the end");
        fleet.provider.comeBack();
        fleet.pass(A_WHILE);
        assertTrue(fleet.isRenewed(id));
        fleet.assertEverybodyIsChargedOrTold();
    }

    @Test
    void ofSeveralHundredWhoseCardsAreDeclinedAreToldAndTheOthersCharged() {
        int many = 300;
        for (int i = 0; i < many; i++) {
            String account = "account-" + i / 2;
            fleet.add("r-" + i, account);
            if (i % 2 == 0) {
                fleet.keepCard(account, i / 2 % 5 < 2 ? FakeProvider.EMPTY_CARD : FakeProvider.GOOD_CARD);
            }
        }
        fleet.application.clock().moveTo(FIRST);
        assertEquals(many, fleet.run());
        fleet.assertEverybodyIsChargedOrTold();
        assertEquals(many * 3 / 5, fleet.instances().stream().filter(fleet::isRenewed).count());
        fleet.pass(Duration.ofDays(1));
        fleet.assertEverybodyIsChargedOrTold();
        assertEquals(many + many * 2 / 5, fleet.orders().size(), "those who were declined are tried again");
    }

    private InstanceId withCard(String card) {
        fleet.keepCard("one", Objects.requireNonNull(CARDS.get(card)));
        return fleet.add("r-1", "one");
    }

    private void comeToAnEnd() {
        for (int i = 0; i < 8; i++) {
            fleet.pass(A_WHILE);
        }
    }

    private Order onlyOrder(InstanceId id) {
        List<Order> orders = fleet.orders(id);
        assertEquals(1, orders.size(), orders::toString);
        return orders.getFirst();
    }
}
