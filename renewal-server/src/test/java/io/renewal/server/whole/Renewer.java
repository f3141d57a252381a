package io.renewal.server.whole;

import static io.renewal.server.whole.Answers.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.testing.Answer;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A customer who renews one instance again and again, and remembers what was answered. Used by one thread at a time. */
final class Renewer {
    private final Customer customer;
    private final String instance;
    private final List<String> acknowledged = new ArrayList<>();
    private Instant end;
    private Optional<String> unanswered = Optional.empty();

    Renewer(Customer customer, String instance, Instant end) {
        this.customer = customer;
        this.instance = instance;
        this.end = end;
    }

    /** Renews by a month at a time until the server is gone. */
    void renewUntilKilled(Operator operator, Runnable onAnswer) {
        Customer here = customer.at(operator.api());
        while (true) {
            String idempotencyKey = "renewal " + acknowledged.size();
            unanswered = Optional.of(idempotencyKey);
            try {
                remember(here.renew(instance, 1, end, idempotencyKey));
            } catch (UncheckedIOException gone) {
                return;
            }
            onAnswer.run();
        }
    }

    /** Renews by a month. */
    void renew() {
        remember(customer.renew(instance, 1, end));
    }

    /** In the books is what was answered, and at most the one renewal more that was not. */
    void lookInto(Books books) {
        Set<String> paid = books.idsOfPaidOrders(instance);
        int surplus = paid.size() - acknowledged.size();
        assertTrue(surplus == 0 || (surplus == 1 && unanswered.isPresent()), () -> instance + " has " + surplus + " too many");
        assertEquals(List.of(), acknowledged.stream().filter(order -> !paid.contains(order)).toList());
    }

    /** Sends again what was not answered: with that it has happened, once. */
    void catchUp(Operator restarted) {
        Customer here = customer.at(restarted.api());
        unanswered.ifPresent(idempotencyKey -> {
            Instant believed = end;
            remember(here.renew(instance, 1, believed, idempotencyKey));
            assertTrue(Answers.isReplay(here.renew(instance, 1, believed, idempotencyKey).is(201)));
        });
        assertEquals(end, here.endTime(instance));
    }

    int renewals() {
        return acknowledged.size();
    }

    String instance() {
        return instance;
    }

    private void remember(Answer answer) {
        assertEquals("Paid", answer.is(201).text("/status"));
        acknowledged.add(answer.text("/orderId"));
        end = instant(answer, "/newEndTime");
        unanswered = Optional.empty();
    }
}
