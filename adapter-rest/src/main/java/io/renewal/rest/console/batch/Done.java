package io.renewal.rest.console.batch;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.OrderId;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.json.InstantText;
import java.time.Instant;
import java.util.Optional;

/** What became of one of several, as an address tells it. */
sealed interface Done {
    /** It was ordered; the order tells how it went on. */
    record Ordered(OrderId order) implements Done {}

    /**
     * It is not known whether it was: its order is the one that prolongs this end time, if there will be one.
     *
     * @param end that was to be prolonged, UTC
     */
    record Unknown(InstanceId id, Instant end) implements Done {
        private static final char BETWEEN = '~';

        /** As text; neither part has what stands between them. */
        @Override
        public String toString() {
            return InstantText.format(end) + BETWEEN + id;
        }

        static Optional<Unknown> parse(String text) {
            int between = text.indexOf(BETWEEN);
            return Optional.of(text).filter(_ -> between > 0).map(_ -> text.substring(between + 1)).filter(InstanceId::isValid)
                    .flatMap(id -> InstantText.parse(text.substring(0, between)).map(end -> new Unknown(new InstanceId(id), end)));
        }
    }

    /** It was not. */
    record Left(InstanceId id, Reason reason) implements Done {
        private static final char BETWEEN = '~';

        /** As text; neither part has what stands between them. */
        @Override
        public String toString() {
            return EnumText.of(reason) + BETWEEN + id;
        }

        static Optional<Left> parse(String text) {
            int between = text.indexOf(BETWEEN);
            return Optional.of(text).filter(_ -> between > 0).map(_ -> text.substring(between + 1)).filter(InstanceId::isValid)
                    .flatMap(id -> EnumText.parse(Reason.class, text.substring(0, between))
                            .map(reason -> new Left(new InstanceId(id), reason)));
        }
    }
}
