package io.renewal.server.whole;

import io.renewal.rest.testing.Answer;
import java.time.Instant;
import java.util.function.Supplier;

/** What these tests read from answers. */
final class Answers {
    private static final int MOST_TRIES = 20;

    private Answers() {}

    /** The instant at a JSON pointer. */
    static Instant instant(Answer answer, String pointer) {
        return Instant.parse(answer.text(pointer));
    }

    /** Whether it is the answer to an earlier request with the same idempotency key. */
    static boolean isReplay(Answer answer) {
        return answer.header("Idempotent-Replayed").filter("true"::equals).isPresent();
    }

    /** Asks again while the server is too busy, as it says in its answer that one should. */
    static Answer definite(Supplier<Answer> request) {
        Answer answer = request.get();
        for (int tries = 1; answer.status() == 503 && tries < MOST_TRIES; tries++) {
            answer = request.get();
        }
        return answer;
    }
}
