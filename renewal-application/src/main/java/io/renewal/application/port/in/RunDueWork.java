package io.renewal.application.port.in;

import java.util.List;

/** Runs what falls due, when a timer says so, and keeps how it went for operators to see. */
public interface RunDueWork {
    /** The names of all work there is, in order. */
    List<String> names();

    /**
     * Does all that is due of one kind of work. Different kinds may run at once, also on several nodes.
     *
     * @throws IllegalArgumentException if there is no such work
     */
    Result run(String name);

    /** Has all that runs end after what is at hand, as the process is to end. */
    void stop();

    sealed interface Result {
        /** How many pieces were done. */
        record Done(int pieces) implements Result {}

        /** So many pieces were done, and there is more to do at once. */
        record Unfinished(int pieces) implements Result {}

        /** Nothing was done, because the sandbox clock is being moved, which does all that is due. */
        record ClockIsMoving() implements Result {}
    }
}
