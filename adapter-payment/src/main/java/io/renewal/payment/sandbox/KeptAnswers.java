package io.renewal.payment.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Books;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Call;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Idempotency as Stripe has it: the first answer to a key is kept for 24 hours once the work began, with its effect and in one step, and
 * given again for the same request; any other request under the key is refused, as is one while the first still runs.
 */
final class KeptAnswers {
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Books books;
    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    KeptAnswers(Books books) {
        this.books = books;
    }

    /** Marks the call's key as in use until the returned mark is closed. */
    Mark use(Call call) {
        if (call.key().isEmpty()) {
            return () -> {};
        }
        String key = call.key().get();
        if (!inUse.add(key)) {
            throw Refusal.idempotency(409, "There is currently another in-progress request using this Idempotent Key (that probably means "
                    + "you submitted twice, and the other request is still going through): " + key + ". Please try again later.")
                    .code("idempotency_key_in_use");
        }
        return () -> inUse.remove(key);
    }

    /** The kept answer, or that of the work, which is kept. */
    Answer answer(Call call, Function<Change, Answer> work) {
        try {
            return books.change(change -> {
                change.causedBy(call.requestId(), call.key());
                return replay(call, change).orElseGet(() -> {
                    Answer answer = work.apply(change);
                    keep(call, answer, change);
                    return answer;
                });
            });
        } catch (Refusal refused) {
            if (refused.isKept()) {
                books.change(change -> keep(call, refused.answer(), change));
            }
            throw refused;
        }
    }

    private static Optional<Answer> replay(Call call, Change change) {
        return call.key().flatMap(key -> change.find(Kind.KEPT_ANSWER, key)).filter(kept -> isRemembered(kept, change)).map(kept -> {
            refuseOther(call, kept);
            return new Answer(kept.path("status").intValue(), kept.path("body").textValue())
                    .with("Idempotent-Replayed", "true").with("Original-Request", kept.path("request").textValue());
        });
    }

    private static boolean isRemembered(ObjectNode kept, Change change) {
        return kept.path("created").longValue() + REMEMBERED.toSeconds() > change.now().getEpochSecond();
    }

    private static void refuseOther(Call call, ObjectNode kept) {
        String key = kept.path("id").textValue();
        if (!Json.is(kept, "target", call.target().toString())) {
            throw Refusal.idempotency(400, "Keys for idempotent requests can only be used for the same endpoint they were first used for. "
                    + "Try using a key other than '" + key + "' if you meant to execute a different request.");
        }
        if (!Json.is(kept, "fingerprint", call.form().fingerprint())) {
            throw Refusal.idempotency(400, "Keys for idempotent requests can only be used with the same parameters they were first used "
                    + "with. Try using a key other than '" + key + "' if you meant to execute a different request.");
        }
    }

    private static boolean keep(Call call, Answer answer, Change change) {
        call.key().ifPresent(key -> change.keep(change.openNamed(Kind.KEPT_ANSWER, key).put("target", call.target().toString())
                .put("fingerprint", call.form().fingerprint()).put("status", answer.status()).put("body", answer.body())
                .put("request", call.requestId())));
        return call.key().isPresent();
    }

    /** Ends the use of a key. */
    @FunctionalInterface
    interface Mark extends AutoCloseable {
        @Override
        void close();
    }
}
