package io.renewal.application.port.in;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** Moves the clock of a sandbox, and performs on the way all that falls due. The operator's. */
public interface MoveClock {
    /** What is counted from the clock, such as a release after a term of years, must still have a year of four digits. */
    Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    /** Where the clock stands; UTC. */
    Instant now();

    /**
     * Moves the clock forward from due instant to due instant, each with the clock standing at it, and returns when all that is due at the
     * target is done. One move at a time: a second one waits for the first.
     *
     * <p>A move is many transactions, so it does not commit with its key. Its target does, before it begins: a repeat after a crash or an
     * outage goes on to the same target, and never further.
     */
    Outcome<Result> move(Target target, IdempotentRequest<Result> request);

    /** Where to. */
    sealed interface Target {
        Instant from(Instant now);
    }

    /** To an instant. */
    record To(Instant instant) implements Target {
        @Override
        public Instant from(Instant now) {
            return instant;
        }
    }

    /** By a while. Years, months and days are counted in UTC, and come before the rest. */
    record By(Period period, Duration duration) implements Target {
        @Override
        public Instant from(Instant now) {
            return now.atOffset(ZoneOffset.UTC).plus(period).plus(duration).toInstant();
        }
    }

    sealed interface Result {
        /**
         * The clock stands at the target.
         *
         * @param performed the pieces of work done on the way; after a crash, those of the rest of the way
         */
        record Moved(Instant now, int performed) implements Result {}

        record WouldGoBack(Instant now) implements Result {}

        record TooFar(Instant latest) implements Result {}

        /**
         * Something that is due is not getting done, because somebody else holds it. The clock stays where it came to; the same request goes
         * on from there.
         *
         * @param work the name of what is not getting done
         */
        record Stuck(Instant now, String work, Instant dueAt) implements Result {}
    }
}
