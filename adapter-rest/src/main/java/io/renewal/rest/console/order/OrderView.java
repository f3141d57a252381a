package io.renewal.rest.console.order;

import io.renewal.application.port.in.InstanceView;
import io.renewal.domain.account.Account;
import io.renewal.domain.instance.Plan;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.instance.ScheduledChange;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.WebAddress;
import io.renewal.domain.payment.Withdrawal;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.Prolonging;
import io.renewal.domain.renewal.Purchase;
import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.SpecChange;
import io.renewal.rest.json.EnumText;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order as it is shown.
 *
 * @param account whose it is
 * @param instance what it is for, at the moment that all is told for
 * @param priceList the current one, for what people call specs
 */
public record OrderView(Order order, Account account, InstanceView instance, Optional<PriceList> priceList) {
    /** Where it is shown. */
    public String address() {
        return OrderText.address(order.id());
    }

    public ZoneId zone() {
        return account.calendar().zone();
    }

    public Purchase purchase() {
        return order.details().purchase();
    }

    /** What people call a spec. */
    public String title(SpecId spec) {
        return PriceRows.title(priceList, spec);
    }

    /** What moves the end time, if it does. */
    public Optional<Prolonging> prolonging() {
        return purchase() instanceof Prolonging prolonging ? Optional.of(prolonging) : Optional.empty();
    }

    /** What changes the spec for the rest of the term, if it does. */
    public Optional<SpecChange> specChange() {
        return purchase() instanceof SpecChange change ? Optional.of(change) : Optional.empty();
    }

    /** The attempt that runs, if one does. */
    public Optional<PaymentAttempt.Pending> running() {
        return order instanceof Order.Paying paying ? Optional.of(paying.attempt()) : Optional.empty();
    }

    /** The provider's page that the customer may go on with. */
    public Optional<WebAddress> page() {
        return running().filter(attempt -> attempt.withdrawal().isEmpty()).flatMap(attempt -> attempt.atProvider().page());
    }

    /** Whether the attempt that runs is being withdrawn. */
    public boolean isWithdrawn() {
        return running().flatMap(PaymentAttempt.Pending::withdrawal).isPresent();
    }

    /** The attempt that moved the money. */
    public Optional<PaymentAttempt.Ended> paidBy() {
        return ended().filter(PaymentAttempt.Ended::isPaid).findFirst();
    }

    /** Why the last attempt was declined, if it was. */
    public Optional<DeclineReason> declined() {
        return order.status() == OrderStatus.UNPAID
                ? ended().reduce((_, last) -> last).flatMap(PaymentAttempt.Ended::declineReason)
                : Optional.empty();
    }

    /** Whether it can be given back as far as can be seen from here: a renewal, the last one, paid, not begun, and nothing open. */
    public boolean mayBeGivenBack() {
        return order instanceof Order.Paid && purchase() instanceof RenewalQuote renewal && instance.openOrder().isEmpty()
                && instance.instance().plan() instanceof Plan.Subscription plan && !instance.instance().isReleased()
                && instance.seenAt().isBefore(renewal.countsFrom()) && plan.term().end().equals(renewal.newEndTime());
    }

    /** The spec that it scheduled, and that would be dropped with it. */
    public Optional<SpecId> droppedSpec() {
        return instance.instance().plan() instanceof Plan.Subscription plan
                ? plan.scheduledChange().filter(change -> change.orderId().equals(order.id())).map(ScheduledChange::spec)
                : Optional.empty();
    }

    /** Whether it can be ended, or given back. */
    public boolean mayBeEnded() {
        return order.status() == OrderStatus.UNPAID || (order.status() == OrderStatus.PAYING && !endsAnyway()) || mayBeGivenBack();
    }

    /** Whether the instance goes on by itself. */
    public boolean isRenewedAutomatically() {
        return instance.instance().plan() instanceof Plan.Subscription plan
                && plan.autoRenewal().status() == RenewalStatus.AUTO_RENEWAL;
    }

    /** Whether something has happened to the instance since it was ordered, so that it cannot be done any more. */
    public boolean isOvertaken() {
        return order.status().isOpen() && !purchase().stillFits(instance.instance(), instance.seenAt());
    }

    /** Changes whenever there is something new to tell. */
    public String stamp() {
        String attempt = running().map(running -> running.number() + (page().isPresent() ? "p" : "") + (isWithdrawn() ? "w" : ""))
                .orElse("");
        return EnumText.of(order.status()) + attempt;
    }

    private boolean endsAnyway() {
        return running().flatMap(PaymentAttempt.Pending::withdrawal).filter(Withdrawal::endsOrder).isPresent();
    }

    private Stream<PaymentAttempt.Ended> ended() {
        return order.attempts().stream().filter(PaymentAttempt.Ended.class::isInstance).map(PaymentAttempt.Ended.class::cast);
    }
}
