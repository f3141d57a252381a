package io.renewal.server.whole;

import static io.renewal.server.whole.Answers.instant;
import static io.renewal.server.whole.Answers.isReplay;
import static io.renewal.server.whole.Answers.definite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests that come at the same time: exactly one wins, and the books add up. */
class ConcurrencyTest {
    @RegisterExtension
    static final FreshRenewal RENEWAL = new FreshRenewal();

    private static final LocalDate END = LocalDate.of(2044, 6, 15);
    private static int opened;

    private final Operator operator = RENEWAL.operator().publishPrices("EUR");
    private final Customer customer = operator.open("customer-" + ++opened, "EUR", "Europe/Berlin");
    private final String one = "r-one-of-" + customer.account();
    private final String other = "r-other-of-" + customer.account();
    private final Instant end = operator.register(customer, one, END, Operator.FAR);

    @AfterEach
    void theBooksAddUp() {
        RENEWAL.books().addUp();
    }

    @RepeatedTest(10)
    void ofTwoPaidOrdersForOneInstanceTheSecondIsToldTheNewEndTime() {
        operator.topUp(customer, "500.00", "EUR");

        List<Answer> answers = AtOnce.times(2, i -> customer.renew(one, 3, end));

        Answer winner = theOne(201, answers);
        Answer loser = theOne(409, answers).isProblem(409, "EndTimeMismatch");
        assertEquals(winner.text("/newEndTime"), loser.text("/currentEndTime"));
        assertEquals(instant(winner, "/newEndTime"), customer.endTime(one));
        assertEquals("320.00", customer.balance());
    }

    @RepeatedTest(10)
    void ofTwoUnpaidOrdersForOneInstanceTheSecondIsToldTheFirst() {
        List<Answer> answers = AtOnce.times(2, i -> customer.order(one, 3, end));

        assertEquals(theOne(201, answers).text("/orderId"), theOne(409, answers).isProblem(409, "OrderInProgress").text("/orderId"));
    }

    @RepeatedTest(3)
    void ofFiftyPaymentsOfOneOrderOneMovesMoney() {
        operator.topUp(customer, "20000.00", "EUR");
        String order = customer.order(one, 3, end).is(201).text("/orderId");

        List<Answer> answers = AtOnce.times(50, i -> definite(() -> customer.pay(order)));

        theOne(201, answers);
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.isProblem(409, "OrderNotPayable"));
        assertEquals("19820.00", customer.balance());
    }

    @RepeatedTest(10)
    void aRenewalIsGivenBackToWhomeverAsksFirst() {
        operator.topUp(customer, "500.00", "EUR");
        String order = customer.renew(one, 3, end).is(201).text("/orderId");

        List<Answer> answers = AtOnce.times(2, i -> customer.cancel(order));

        theOne(200, answers);
        theOne(409, answers).isProblem(409, "OrderNotCancellable");
        assertEquals("500.00", customer.balance());
        assertEquals(end, customer.endTime(one));
    }

    @RepeatedTest(10)
    void ofTwoOrdersTheBalanceCoversOne() {
        operator.register(customer, other, END, Operator.FAR);
        operator.topUp(customer, "359.99", "EUR");

        List<Answer> answers = AtOnce.all(List.of(() -> customer.renew(one, 3, end), () -> customer.renew(other, 3, end)));

        theOne(201, answers);
        theOne(402, answers).isProblem(402, "InsufficientBalance");
        assertEquals("179.99", customer.balance());
        assertEquals(1, RENEWAL.books().paidOrders(one) + RENEWAL.books().paidOrders(other));
    }

    @RepeatedTest(5)
    void anIdempotencyKeyThatIsSentManyTimesAtOnceHasOneEffect() {
        operator.topUp(customer, "20000.00", "EUR");

        List<Answer> answers = AtOnce.times(20, i -> customer.renew(one, 3, end, "one click"));

        List<Answer> first = answers.stream().filter(answer -> answer.status() == 201 && !isReplay(answer)).toList();
        assertEquals(1, first.size(), answers::toString);
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.isProblem(409, "IdempotencyKeyInUse"));
        Answer later = customer.renew(one, 3, end, "one click").is(201);
        assertTrue(isReplay(later));
        answers.stream().filter(Answers::isReplay).forEach(answer -> assertEquals(first.getFirst().json(), answer.json()));
        assertEquals(first.getFirst().json(), later.json());
        assertEquals(1, RENEWAL.books().paidOrders(one));
        assertEquals("19820.00", customer.balance());
    }

    /** The only answer with a status. */
    private static Answer theOne(int status, List<Answer> answers) {
        List<Answer> found = answers.stream().filter(answer -> answer.status() == status).toList();
        assertEquals(1, found.size(), answers::toString);
        return found.getFirst();
    }
}
