package io.renewal.domain.outlook;

import io.renewal.domain.autorenewal.ForeseenCharges;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.outlook.Milestone.Ending;
import io.renewal.domain.outlook.Milestone.Expectation;
import io.renewal.domain.passage.NoticeRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What will happen to an instance if nobody does anything: foreseen by having the rules go through the time until it is released, as the
 * runs would at their due times. What was due before and was not done yet is done at once.
 *
 * <p>Of an instance that is renewed automatically this is the way of one whose payments fail, with its first attempt, so what comes after
 * that is not {@linkplain Expectation#CERTAIN certain}; the quote of the attempt tells where the other way leads.
 *
 * @param from the moment it is foreseen at, UTC
 * @param milestones in order of time; none if the instance is released, or paid by use
 */
public record Outlook(Instant from, List<Milestone> milestones) {
    public Outlook {
        milestones = List.copyOf(milestones);
    }

    /**
     * The outlook of an instance at {@code charges.now()}.
     *
     * @param instance as it is recorded
     */
    public static Outlook of(Instance instance, ForeseenCharges charges, NoticeRule rule) {
        List<Milestone> passed = new Walk(instance, charges, rule).toTheEnd();
        return new Outlook(charges.now(), Stream.concat(ending(instance, charges.now()), passed.stream())
                .sorted(Comparator.comparing(Milestone::at)).toList());
    }

    /** Where the paid time ends by now, however it goes on. */
    private static Stream<Milestone> ending(Instance instance, Instant now) {
        return instance.plan() instanceof Subscription subscription && !instance.isReleased() && !subscription.term().isOverAt(now)
                ? Stream.of(new Milestone(subscription.term().end(), new Ending(), Expectation.CERTAIN))
                : Stream.empty();
    }
}
