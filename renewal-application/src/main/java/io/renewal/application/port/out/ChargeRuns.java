package io.renewal.application.port.out;

import io.renewal.application.chargerun.ChargeRun;
import io.renewal.application.chargerun.ChargeTally;
import java.util.List;
import java.util.UUID;

/** The runs of automatic renewals of the last days, in a transaction. They are timed as {@link TimerRuns} are. */
public interface ChargeRuns {
    /** Notes that a run begins, and forgets those that began more than a week ago. */
    void began(UUID id, int due);

    /** Adds to what came of a run. */
    void add(UUID id, ChargeTally tally);

    /** Notes that the run ended well. */
    void ended(UUID id);

    /**
     * Those that began last, the latest first.
     *
     * @param limit the most that are told, from 1
     */
    List<ChargeRun> latest(int limit);
}
