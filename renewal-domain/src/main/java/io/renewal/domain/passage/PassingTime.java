package io.renewal.domain.passage;

import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.event.InstanceEvent.InstanceLocked;
import io.renewal.domain.event.InstanceEvent.RenewalReminded;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.lifecycle.DueStep;
import io.renewal.domain.lifecycle.FinalNotice;
import io.renewal.domain.order.Order;
import java.time.Instant;
import java.util.Optional;

/**
 * Does to instances what passing time does, each step once and in order, however long nobody looked. The one place where an instance is
 * locked, noticed, and released by its policy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rule what a final notice promises
 * @param now the moment up to which everything due is done, UTC
 */
public record PassingTime(NoticeRule rule, Instant now) {

    /**
     * Does all that is due.
     *
     * @param instance as it is recorded, locked against change
     * @param openOrder the order that is open for it
     */
    public Passage over(Instance instance, Optional<Order> openOrder) {
        return over(instance, openOrder, Optional.empty());
    }

    /**
     * The same for an instance whose last final notice did not get to everybody.
     *
     * @param delivery how it fared; it holds the release if nobody got it
     */
    public Passage over(Instance instance, Optional<Order> openOrder, Optional<NoticeDelivery> delivery) {
        Passage passage = Passage.begin(instance, openOrder, delivery);
        Optional<DueStep> step = passage.nextAt(now);
        while (step.isPresent()) {
            passage = perform(step.get(), passage);
            step = passage.nextAt(now);
        }
        return passage;
    }

    private Passage perform(DueStep step, Passage passage) {
        Instance instance = passage.instance();
        return switch (step) {
            case DueStep.ApplySpec _ -> passage.then(instance.asOf(now), SpecEffects.due(instance, now).orElseThrow());
            case DueStep.Remind _ -> remind(passage);
            case DueStep.Lock _ -> {
                Subscription subscription = subscription(instance);
                yield passage.then(instance.locked(now),
                        new InstanceLocked(subscription.term().end(), rule.foreseenRelease(subscription, now)));
            }
            case DueStep.GiveFinalNotice _ -> {
                Subscription subscription = subscription(instance);
                FinalNotice notice = rule.notice(subscription, now);
                yield passage.then(instance.noticed(notice), new FinalNoticeGiven(subscription.term().end(), notice.releaseAt()));
            }
            case DueStep.Release _ -> Releasing.release(passage, new ReleaseCause.ByPolicy(), now);
        };
    }

    /** Past the end nobody is reminded of it any more: what is told then is that the instance is locked, or when it goes. */
    private Passage remind(Passage passage) {
        Subscription subscription = subscription(passage.instance());
        Instance reminded = passage.instance().reminded(now);
        Instant end = subscription.term().end();
        return now.isBefore(end)
                ? passage.then(reminded, new RenewalReminded(end, subscription.autoRenewal().status()))
                : new Passage(reminded, passage.order(), passage.events(), passage.delivery());
    }

    private static Subscription subscription(Instance instance) {
        return (Subscription) instance.plan();
    }
}
