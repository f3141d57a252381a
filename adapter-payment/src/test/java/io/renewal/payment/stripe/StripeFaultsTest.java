package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.application.port.out.PaymentRefunds.Answer;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.WebAddress;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Operation;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong, and wherever: once the provider answers again, the money is taken once and that is known, or it is not taken. */
class StripeFaultsTest {
    private static final Duration SOON = Duration.ofMillis(250);
    private static final Set<Misbehaviour> WITHOUT_AN_ANSWER = EnumSet.of(Misbehaviour.SILENT_BEFORE, Misbehaviour.SILENT_AFTER,
            Misbehaviour.SLOW);
    private static final int TRIES = 100;
    private static final int TRIES_IN_A_DAY = 3;

    private SandboxRig rig = SandboxRig.patient();

    enum Customer {
        PAYS, IS_DECLINED, LEAVES
    }

    @AfterEach
    void close() {
        rig.close();
    }

    static Stream<Arguments> ofCards() {
        return combinations(Operation.CREATE_PAYMENT_INTENT, Operation.CONFIRM_PAYMENT_INTENT, Operation.RETRIEVE_PAYMENT_INTENT,
                Operation.CANCEL_PAYMENT_INTENT).flatMap(
                        each -> Stream.of(CardKind.GOOD, CardKind.WITHOUT_FUNDS)
                                .map(card -> Arguments.of(each.get()[0], each.get()[1], card)));
    }

    @ParameterizedTest
    @MethodSource("ofCards")
    void aCardIsChargedOnceOrNotAtAll(Misbehaviour misbehaviour, Operation operation, CardKind card) {
        Charge charge = trouble(misbehaviour, operation).card(card);
        ProviderReference payment = prepared(charge);
        Standing first = rig.payments().confirm(charge, payment);
        Standing end = ended(payment);
        if (first instanceof Standing.Definite) {
            assertEquals(first, end);
        }
        assertEquals(Standings.PAID.equals(end) ? 1 : 0, rig.paymentsKept());
    }

    static Stream<Arguments> ofPages() {
        return combinations(Operation.CREATE_SESSION, Operation.RETRIEVE_SESSION, Operation.EXPIRE_SESSION,
                Operation.RETRIEVE_PAYMENT_INTENT).flatMap(
                        each -> Arrays.stream(Customer.values())
                                .map(customer -> Arguments.of(each.get()[0], each.get()[1], customer)));
    }

    @ParameterizedTest
    @MethodSource("ofPages")
    void aPageIsPaidOnceOrNotAtAll(Misbehaviour misbehaviour, Operation operation, Customer customer) {
        Charge charge = trouble(misbehaviour, operation).page();
        ProviderReference payment = prepared(charge);
        WebAddress page = page(payment);
        switch (customer) {
            case PAYS -> rig.pay(page);
            case IS_DECLINED -> rig.payWithDeclinedCard(page);
            case LEAVES -> {
            }
        }
        assertEquals(customer == Customer.PAYS ? Standings.PAID : Standings.VOIDED, ended(payment));
        assertEquals(customer == Customer.PAYS ? 1 : 0, rig.paymentsKept());
    }

    static Stream<Arguments> ofRefunds() {
        return combinations(Operation.RETRIEVE_SESSION, Operation.LIST_REFUNDS, Operation.CREATE_REFUND);
    }

    @ParameterizedTest
    @MethodSource("ofRefunds")
    void whatWasPaidIsGivenBackOnce(Misbehaviour misbehaviour, Operation operation) {
        Charge charge = customers(misbehaviour).page();
        ProviderReference payment = prepared(charge);
        rig.pay(page(payment));
        rig.controls().plan(fault(misbehaviour, operation));
        Answer answer = insist(() -> rig.refunds().refund(charge.id().orderId(), payment, charge.amount()),
                each -> !(each instanceof Answer.NoAnswer));
        assertEquals(new Answer.Refunded(), answer);
        assertEquals(1, rig.refundsMade());
        assertEquals(0, rig.paymentsKept());
    }

    /** What a look shows after a confirmation that got no answer. */
    @ParameterizedTest
    @CsvSource({"SILENT_BEFORE,false", "SILENT_AFTER,true", "DROP_BEFORE,false", "DROP_AFTER,true", "CUT_BODY,true", "BROKEN_BODY,true",
            "UNAVAILABLE_BEFORE,false", "BAD_GATEWAY_AFTER,true", "FAILED_BEFORE,false", "FAILED_AFTER,true", "RATE_LIMITED,false"})
    void noAnswerIsNotANo(Misbehaviour misbehaviour, boolean isTaken) {
        Charge charge = trouble(misbehaviour, Operation.CONFIRM_PAYMENT_INTENT).card(CardKind.GOOD);
        ProviderReference payment = prepared(charge);
        assertInstanceOf(Standing.NoAnswer.class, rig.payments().confirm(charge, payment));
        while (isTaken && rig.paymentsKept() == 0) {
            LockSupport.parkNanos(1_000_000);
        }
        assertEquals(isTaken ? Standings.PAID : new Standing.Unconfirmed(),
                insist(() -> rig.payments().look(payment), StripeFaultsTest::isKnown));
    }

    @ParameterizedTest
    @CsvSource({"FAILED_BEFORE", "FAILED_AFTER"})
    void aFailureThatIsKeptForADayCanBeWithdrawnAtOnce(Misbehaviour misbehaviour) {
        Charge charge = new Customers(rig).card(CardKind.GOOD);
        ProviderReference payment = prepared(charge);
        rig.controls().plan(Fault.once(misbehaviour, Operation.CONFIRM_PAYMENT_INTENT));
        rig.controls().plan(Fault.once(misbehaviour, Operation.CANCEL_PAYMENT_INTENT));
        for (int i = 0; i < 2; i++) {
            assertInstanceOf(Standing.NoAnswer.class, rig.payments().confirm(charge, payment));
        }
        assertEquals(misbehaviour == Misbehaviour.FAILED_AFTER ? Standings.PAID : Standings.VOIDED, ended(payment));
    }

    @Test
    void aSlowAnswerIsAnAnswer() {
        Charge charge = new Customers(rig).card(CardKind.GOOD);
        ProviderReference payment = prepared(charge);
        rig.controls().plan(Fault.once(Misbehaviour.SLOW).by(Duration.ofMillis(50)));
        assertEquals(Standings.PAID, rig.payments().confirm(charge, payment));
    }

    @Test
    void whileItIsDownNothingIsKnown() {
        Charge charge = new Customers(rig).card(CardKind.GOOD);
        ProviderReference payment = prepared(charge);
        rig.controls().downFor(Duration.ofHours(3));
        assertInstanceOf(Preparation.NoAnswer.class, rig.payments().prepare(charge));
        assertInstanceOf(Standing.NoAnswer.class, rig.payments().confirm(charge, payment));
        assertInstanceOf(Standing.NoAnswer.class, rig.payments().look(payment));
        assertInstanceOf(Standing.NoAnswer.class, rig.payments().withdraw(payment));
        assertInstanceOf(Answer.NoAnswer.class, rig.refunds().refund(charge.id().orderId(), payment, charge.amount()));
        rig.pass(Duration.ofHours(3));
        assertEquals(Standings.PAID, rig.payments().confirm(charge, payment));
    }

    private static Stream<Arguments> combinations(Operation... operations) {
        return Arrays.stream(Misbehaviour.values()).filter(each -> each != Misbehaviour.PROCESSING)
                .flatMap(misbehaviour -> Arrays.stream(operations).map(operation -> Arguments.of(misbehaviour, operation)));
    }

    private Customers trouble(Misbehaviour misbehaviour, Operation operation) {
        Customers customers = customers(misbehaviour);
        rig.controls().plan(fault(misbehaviour, operation));
        return customers;
    }

    private static Fault fault(Misbehaviour misbehaviour, Operation operation) {
        return Fault.once(misbehaviour, operation).by(SOON.multipliedBy(2));
    }

    private Customers customers(Misbehaviour misbehaviour) {
        if (WITHOUT_AN_ANSWER.contains(misbehaviour)) {
            rig.close();
            rig = SandboxRig.waiting(SOON);
        }
        return new Customers(rig);
    }

    private ProviderReference prepared(Charge charge) {
        Preparation preparation = insist(() -> rig.payments().prepare(charge), each -> !(each instanceof Preparation.NoAnswer));
        return assertInstanceOf(Preparation.Prepared.class, preparation).payment();
    }

    private WebAddress page(ProviderReference payment) {
        Standing standing = insist(() -> rig.payments().look(payment), StripeFaultsTest::isKnown);
        return assertInstanceOf(Standing.AwaitsCustomer.class, standing).page();
    }

    /** Withdrawn, or too late for that. */
    private Standing ended(ProviderReference payment) {
        Standing end = insist(() -> rig.payments().withdraw(payment), Standing.Definite.class::isInstance);
        assertEquals(end, insist(() -> rig.payments().look(payment), StripeFaultsTest::isKnown));
        return end;
    }

    private static boolean isKnown(Standing standing) {
        return !(standing instanceof Standing.NoAnswer);
    }

    /** Asks until there is an answer; after a day, the provider has forgotten what was asked before. */
    private <T> T insist(Supplier<T> call, Predicate<T> isAnswer) {
        for (int i = 1; i < TRIES; i++) {
            T answer = call.get();
            if (isAnswer.test(answer)) {
                return answer;
            }
            if (i == TRIES_IN_A_DAY) {
                rig.forgetKeys();
            }
            LockSupport.parkNanos(10_000_000);
        }
        return call.get();
    }
}
