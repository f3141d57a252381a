package io.renewal.application.testkit;

import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.GrantDays;
import io.renewal.application.port.in.ManageApiKeys;
import io.renewal.application.port.in.ManageWebhooks;
import io.renewal.application.port.in.MoveClock;
import io.renewal.application.port.in.ReleaseInstance;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.in.PayOrder;
import java.util.Optional;

/** Requests as a border would hand them in, with the plainest rendering of answers: a status, and the result as a text. */
public final class Requests {
    private Requests() {}

    /** A request of {@code caller} that is told from others by its key alone. */
    public static <R> IdempotentRequest<R> of(Caller caller, String key) {
        return of(caller, key, "the request of " + key);
    }

    /** A request of {@code caller} that is the same as another if the key and the fingerprint are. */
    public static <R> IdempotentRequest<R> of(Caller caller, String key, String fingerprint) {
        return new IdempotentRequest<>(caller, new IdempotencyKey(key), new RequestFingerprint(fingerprint), Requests::answer);
    }

    /**
     * The result of a request that was done now.
     *
     * @throws AssertionError if it was not
     */
    public static <R> R fresh(Outcome<R> outcome) {
        if (outcome instanceof Outcome.Fresh<R>(R result)) {
            return result;
        }
        throw new AssertionError("not done now, but " + outcome);
    }

    /** What had an effect is kept; what was refused is not. */
    private static <R> Optional<RecordedAnswer> answer(R result) {
        return switch (result) {
            case OrderRenewal.Result.Ordered ordered -> answer(201, ordered);
            case OrderRenewal.Result.Declined declined -> answer(402, declined);
            case OrderRenewal.Result.Paying paying -> answer(202, paying);
            case PayOrder.Result.Paying paying -> answer(202, paying);
            case CancelOrder.Result.Cancelling cancelling -> answer(202, cancelling);
            case PayOrder.Result.Paid paid -> answer(200, paid);
            case PayOrder.Result.Ended ended -> answer(200, ended);
            case PayOrder.Result.Declined declined -> answer(402, declined);
            case OrderSpecChange.Result.Ordered ordered -> answer(201, ordered);
            case OrderSpecChange.Result.Declined declined -> answer(402, declined);
            case CancelOrder.Result.Stands stands -> answer(200, stands);
            case CancelOrder.Result.Cancelled cancelled -> answer(200, cancelled);
            case CancelOrder.Result.GivenBack givenBack -> answer(200, givenBack);
            case AdjustBalance.Result.Adjusted adjusted -> answer(201, adjusted);
            case GrantDays.Result.Granted granted -> answer(201, granted);
            case ReleaseInstance.Result.Released released -> answer(200, released);
            case MoveClock.Result.Moved moved -> answer(200, moved);
            case ManageWebhooks.RotateResult.Rotated rotated -> answer(200, rotated.endpoint().id());
            case ManageWebhooks.RedeliverResult.Redelivered again -> answer(202, again);
            case ManageApiKeys.Result.Issued issued -> answer(201, issued.keyId());
            default -> Optional.empty();
        };
    }

    private static Optional<RecordedAnswer> answer(int status, Object body) {
        return Optional.of(new RecordedAnswer(status, body.toString()));
    }
}
