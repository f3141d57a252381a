package io.renewal.rest.console.operation;

import io.renewal.application.port.in.Operations.Report;
import io.renewal.application.port.in.Operations.Run;
import io.renewal.application.port.in.Operations.Timer;
import io.renewal.application.port.in.Operations.Unsettled;
import io.renewal.application.webhook.Backlog;
import io.renewal.rest.console.text.CalendarWords;
import io.renewal.rest.console.text.Words;
import java.time.Duration;
import java.util.List;

/**
 * How the service is doing, and what of it needs somebody.
 *
 * @param unsettled at the payment provider, those too that are not listed; counted as far as {@link #MOST}
 */
record OperationsPage(Report report, Unsettled unsettled) {
    /** As far as anything is counted. */
    static final int MOST = 10_000;
    /** The most that is listed of anything. */
    private static final int LISTED = 100;
    /** What is done within this time of falling due is not called late. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    boolean isWell() {
        return report.autoRenewal().pause().isEmpty() && unsettled.inDoubt() == 0 && refusedRefunds() == 0
                && report.heldReleases().isEmpty()
                && parked() == 0 && troubled().isEmpty();
    }

    /** Of the refunds that are listed, those that the provider did not give back when it was asked. */
    int refusedRefunds() {
        return (int) report.refunds().stream().filter(refund -> refund.problem().isPresent()).count();
    }

    /** A number that is counted as far as {@link #MOST}. */
    static String counted(int count, Words words) {
        return atLeast(count, MOST, words);
    }

    /** The number of something that is listed. */
    static String listed(int count, Words words) {
        return atLeast(count, LISTED, words);
    }

    private static String atLeast(int count, int limit, Words words) {
        String number = new CalendarWords(words.language()).count(count);
        return count < limit ? number : words.say(OperationPhrases.AT_LEAST, number);
    }

    /** Deliveries that were given up. */
    int parked() {
        return report.backlogs().stream().mapToInt(Backlog::parked).sum();
    }

    /** Timers that failed last, or are late. */
    List<Timer> troubled() {
        return report.timers().stream().filter(timer -> hasFailed(timer) || isLate(timer)).toList();
    }

    static boolean hasFailed(Timer timer) {
        return timer.lastRun().flatMap(Run::failure).isPresent();
    }

    static boolean isLate(Timer timer) {
        return timer.lag().compareTo(PATIENCE) > 0;
    }

    /** Whether a run goes on. */
    static boolean isRunning(Timer timer) {
        return timer.lastRun().filter(run -> run.finishedAt().filter(end -> !end.isBefore(run.startedAt())).isEmpty()).isPresent();
    }
}
