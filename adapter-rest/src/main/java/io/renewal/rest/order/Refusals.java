package io.renewal.rest.order;

import io.renewal.domain.order.Order;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.renewal.GrantRefusal;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;
import java.util.stream.Collectors;

/** Why a renewal was refused, in words and data for the caller. */
public final class Refusals {
    private static final DeclineReason WITHDRAWN = new DeclineReason("withdrawn");

    private Refusals() {}

    static Problem methodNotOffered(PaymentMethod method, String path) {
        return FieldErrors.problem(path + "method", "must be Balance: this service has no payment provider for " + EnumText.of(method));
    }

    /** Why nothing can be renewed. */
    public static Problem of(RenewalRefusal refusal) {
        return switch (refusal) {
            case RenewalRefusal.InvalidPeriod period -> ProblemCode.InvalidPeriod
                    .because("Choose one of the sold periods, in months: " + sold(period) + ".").with("periodMonths", period.months())
                    .with("soldPeriods", period.sold().stream().map(RenewalPeriod::months).toList());
            case RenewalRefusal.SpecNotSold spec -> ProblemCode.SpecNotSold
                    .because("Choose a spec of the current price list, see /v1/price-lists/current.").with("spec", spec.spec().value());
            case RenewalRefusal.ChargeTypeViolation _ -> ProblemCode.ChargeTypeViolation
                    .because("Nothing to do: the instance is paid by use and has no end time to renew.");
            case RenewalRefusal.InstanceReleased released -> ProblemCode.InstanceReleased
                    .because("Create a new instance; this one and its data are gone.").with("releasedAt", released.releasedAt());
            case RenewalRefusal.EndTimeMismatch mismatch -> ProblemCode.EndTimeMismatch
                    .because("Look at the instance again: it may have been renewed already. Then order with its current end time.")
                    .with("currentEndTime", mismatch.currentEndTime());
            case RenewalRefusal.OrderInProgress open -> ProblemCode.OrderInProgress.because("Pay or cancel the open order first.")
                    .with("orderId", open.openOrder().toString());
            case RenewalRefusal.ScheduledChangeExists exists -> ProblemCode.ScheduledChangeExists
                    .because("Renew with the scheduled spec, or without naming one.").with("spec", exists.change().spec().value())
                    .with("effectiveAt", exists.change().effectiveAt()).with("orderId", exists.change().orderId().toString());
            case RenewalRefusal.HorizonExceeded horizon -> ProblemCode.HorizonExceeded.because("Choose a shorter period.")
                    .with("newEndTime", horizon.newEndTime()).with("latestEndTime", horizon.latestEndTime());
            case RenewalRefusal.TermAlreadyOver over -> over(over);
            case RenewalRefusal.PriceMismatch mismatch -> ProblemCode.PriceMismatch.because("Look at the price again, and order with it.")
                    .with("price", mismatch.currentPrice());
        };
    }

    static Problem of(GrantRefusal refusal) {
        return switch (refusal) {
            case RenewalRefusal.OfStanding standing -> of((RenewalRefusal) standing);
            case GrantRefusal.DaysAlreadyOver over when over.fewestUseful().isPresent() -> ProblemCode.TermAlreadyOver
                    .because("Grant at least " + over.fewestUseful().getAsInt() + " days: a shorter term is over already.")
                    .with("newEndTime", over.newEndTime()).with("fewestDays", over.fewestUseful().getAsInt());
            case GrantRefusal.DaysAlreadyOver over -> ProblemCode.TermAlreadyOver
                    .because("No days that the horizon allows reach beyond now.").with("newEndTime", over.newEndTime());
        };
    }

    /** The payment of an order was declined, or withdrawn meanwhile; the order stays, so the answer names it. */
    static Problem declined(Order order) {
        DeclineReason reason = ((PaymentAttempt.Ended) order.attempts().getLast()).declineReason().orElse(WITHDRAWN);
        Problem problem = reason.equals(DeclineReason.INSUFFICIENT_BALANCE)
                ? ProblemCode.InsufficientBalance.because("Top up the balance, then pay the order, which waits until `payBefore`.")
                : ProblemCode.PaymentDeclined.because("Choose another way to pay the order, which waits until `payBefore`.");
        return problem.with("orderId", order.id().toString()).with("declineReason", reason.code()).with("price", order.details().price())
                .with("payBefore", order.details().payBefore());
    }

    static Problem notPayable(Order order) {
        String what = order instanceof Order.Paying
                ? "Another payment of the order could not be withdrawn yet; look at the order and try again in a moment."
                : "Look at the order: only one that is Unpaid can be paid.";
        return ProblemCode.OrderNotPayable.because(what)
                .with("orderId", order.id().toString()).with("orderStatus", EnumText.of(order.status()));
    }

    static Problem notCancellable(Order order) {
        return ProblemCode.OrderNotCancellable
                .because("Look at the order: only one that waits to be paid can be cancelled, and one that is Paid given back.")
                .with("orderId", order.id().toString()).with("orderStatus", EnumText.of(order.status()));
    }

    private static Problem over(RenewalRefusal.TermAlreadyOver over) {
        return over.shortestUseful()
                .map(shortest -> ProblemCode.TermAlreadyOver.because("Choose at least " + shortest + ": a shorter term is over already.")
                        .with("shortestPeriodMonths", shortest.months()))
                .orElseGet(() -> ProblemCode.TermAlreadyOver.because("No sold period reaches beyond now; ask the operator."))
                .with("newEndTime", over.newEndTime());
    }

    private static String sold(RenewalRefusal.InvalidPeriod period) {
        return period.sold().stream().map(sold -> String.valueOf(sold.months())).collect(Collectors.joining(", "));
    }
}
