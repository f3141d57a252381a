package io.renewal.rest.console.batch;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.rest.console.instance.InstanceRow;

/** What it means for one of several to be renewed. */
sealed interface RenewalLine {
    InstanceId id();

    /** It may be renewed so. */
    record Offered(InstanceRow row, RenewalQuote quote) implements RenewalLine {
        @Override
        public InstanceId id() {
            return row.id();
        }

        /** What the order expects, to be sent with the form: nothing else is bought, and not at another price. */
        String expected() {
            return quote.currentEndTime() + " " + quote.price().total();
        }
    }

    /** It may not. */
    record Refused(InstanceRow row, Reason reason) implements RenewalLine {
        @Override
        public InstanceId id() {
            return row.id();
        }
    }

    /** The reader sees no such instance. */
    record Missing(InstanceId id) implements RenewalLine {}
}
