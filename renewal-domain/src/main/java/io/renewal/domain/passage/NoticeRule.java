package io.renewal.domain.passage;

import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.lifecycle.Deadlines;
import io.renewal.domain.lifecycle.FinalNotice;
import java.time.Duration;
import java.time.Instant;

/**
 * What a final notice promises: that the instance is not released before its policy's release time, nor, if the notice comes late, sooner
 * after it than the policy has it come before the release.
 *
 * @param tolerance a notice recorded no later than this after its due time counts as on time, not negative
 */
public record NoticeRule(Duration tolerance) {
    /** @throws IllegalArgumentException if it is negative */
    public NoticeRule {
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException("a notice is not expected before it is due");
        }
    }

    /** The notice that is recorded at {@code now}. */
    FinalNotice notice(Subscription subscription, Instant now) {
        Instant byPolicy = subscription.deadlines().releaseAt();
        if (isOnTime(subscription, now)) {
            return new FinalNotice(now, byPolicy);
        }
        Instant distant = subscription.calendar().plusDays(now, subscription.policy().finalNoticeDays());
        return new FinalNotice(now, distant.isAfter(byPolicy) ? distant : byPolicy);
    }

    /** The earliest release as it is foreseen at {@code now}: what a notice told, or what one would tell. */
    Instant foreseenRelease(Subscription subscription, Instant now) {
        return subscription.progress().finalNotice().orElseGet(() -> notice(subscription, now)).releaseAt();
    }

    private boolean isOnTime(Subscription subscription, Instant now) {
        Deadlines deadlines = subscription.deadlines();
        return !now.isAfter(deadlines.finalNoticeAt().plus(tolerance));
    }
}
