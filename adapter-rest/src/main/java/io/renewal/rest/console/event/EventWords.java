package io.renewal.rest.console.event;

import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.instance.ReleaseCause;
import io.renewal.domain.order.OrderOrigin;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Statuses;
import io.renewal.rest.console.text.Words;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Tells what happened to an instance in one sentence. Immutable and thread-safe.
 *
 * @param zone of the days that it names
 */
public record EventWords(Words words, ZoneId zone) {
    /** The sentence, without the instance and the time. */
    public String of(InstanceEvent event) {
        return switch (event) {
            case InstanceEvent.InstanceRegistered _ -> words.say(EventPhrases.REGISTERED);
            case InstanceEvent.OrderPlaced e -> words.say(placed(e.origin()), words.money(e.price()), time(e.payBefore()));
            case InstanceEvent.OrderCancelled e -> words.say(EventPhrases.cancelled(e.reason()));
            case InstanceEvent.PaymentDeclined e -> words.say(EventPhrases.DECLINED, why(e.reason()));
            case InstanceEvent.InstanceRenewed e -> words.say(renewed(e.origin()), time(e.newEndTime()), words.money(e.price()));
            case InstanceEvent.DaysGranted e -> words.say(granted(e.days()), e.days(), time(e.newEndTime()), e.reason());
            case InstanceEvent.RenewalGivenBack e -> words.say(EventPhrases.GIVEN_BACK, time(e.newEndTime()));
            case InstanceEvent.OrderRefundDue e -> words.say(EventPhrases.REFUND_DUE, words.money(e.amount()));
            case InstanceEvent.OrderRefunded e -> words.say(refunded(e.method()), words.money(e.amount()));
            case InstanceEvent.SpecChanged e -> words.say(EventPhrases.SPEC_CHANGED, e.oldSpec().value(), e.newSpec().value());
            default -> ofLifecycle(event);
        };
    }

    private String ofLifecycle(InstanceEvent event) {
        return switch (event) {
            case InstanceEvent.AutoRenewalSet e -> words.say(EventPhrases.INSTRUCTED, words.say(Statuses.of(e.status())));
            case InstanceEvent.AutoRenewalFailed e -> words.say(EventPhrases.AUTO_FAILED, why(e.reason()), time(e.nextAttemptAt()));
            case InstanceEvent.RenewalReminded e -> words.say(EventPhrases.REMINDED, time(e.endTime()));
            case InstanceEvent.InstanceLocked e -> words.say(EventPhrases.LOCKED, time(e.releaseAt()));
            case InstanceEvent.FinalNoticeGiven e -> words.say(EventPhrases.FINAL_NOTICE, time(e.releaseAt()));
            case InstanceEvent.InstanceUnlocked _ -> words.say(EventPhrases.UNLOCKED);
            case InstanceEvent.InstanceReleased e -> released(e.cause());
            default -> throw new IllegalArgumentException("not told here: " + event.type());
        };
    }

    private String why(String code) {
        return words.say(EventPhrases.why(code));
    }

    private String time(Instant at) {
        return words.time(at, zone) + " " + words.zone(zone);
    }

    private String released(ReleaseCause cause) {
        return switch (cause) {
            case ReleaseCause.ByPolicy _ -> words.say(EventPhrases.RELEASED);
            case ReleaseCause.ByOperator operator -> words.say(EventPhrases.RELEASED_EARLY, operator.reason());
        };
    }

    private static Phrase placed(OrderOrigin origin) {
        return origin == OrderOrigin.AUTO_RENEWAL ? EventPhrases.ORDERED_AUTOMATICALLY : EventPhrases.ORDERED;
    }

    private static Phrase granted(int days) {
        return days == 1 ? EventPhrases.GRANTED_ONE : EventPhrases.GRANTED;
    }

    private static Phrase renewed(OrderOrigin origin) {
        return origin == OrderOrigin.AUTO_RENEWAL ? EventPhrases.RENEWED_AUTOMATICALLY : EventPhrases.RENEWED;
    }

    private static Phrase refunded(PaymentMethod method) {
        return method == PaymentMethod.BALANCE ? EventPhrases.REFUNDED_TO_BALANCE : EventPhrases.REFUNDED;
    }
}
