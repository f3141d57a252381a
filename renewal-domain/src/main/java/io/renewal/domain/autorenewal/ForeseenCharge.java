package io.renewal.domain.autorenewal;

import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.term.RenewalPeriod;
import java.time.Instant;

/** An automatic renewal that is to come, if nobody does anything until then. Whether its payment will succeed is not foreseen. */
public sealed interface ForeseenCharge {
    /** When it is tried, UTC. */
    Instant at();

    InstanceId instanceId();

    /** The cycle. */
    RenewalPeriod period();

    /** The spec that the instance goes on with. */
    SpecId spec();

    /** The end time that is to be prolonged, UTC. */
    Instant currentEndTime();

    /**
     * So much will be asked for.
     *
     * @param quote what is bought, at the prices it was foreseen with
     */
    record Priced(Instant at, RenewalQuote quote) implements ForeseenCharge {
        @Override
        public InstanceId instanceId() {
            return quote.instanceId();
        }

        @Override
        public RenewalPeriod period() {
            return quote.period();
        }

        @Override
        public SpecId spec() {
            return quote.spec();
        }

        @Override
        public Instant currentEndTime() {
            return quote.currentEndTime();
        }
    }

    /**
     * Nothing can be ordered then, so nothing will be charged.
     *
     * @param refusal why
     */
    record Refused(Instant at, InstanceId instanceId, RenewalPeriod period, SpecId spec, Instant currentEndTime,
            RenewalRefusal refusal) implements ForeseenCharge {}
}
