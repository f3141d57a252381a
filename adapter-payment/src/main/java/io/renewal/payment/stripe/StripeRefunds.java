package io.renewal.payment.stripe;

import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.ProviderReference;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;

/** Refunds of payment intents, looked for before they are made. */
final class StripeRefunds implements PaymentRefunds {
    private static final long MOST = 100;
    private static final String DONE_ALREADY = "charge_already_refunded";
    /**
     * No, but not for good: our account at the provider is short of money; or the customer has asked their bank for it, who may get it from
     * there and must not get it from us as well.
     */
    private static final Set<String> FOR_NOW = Set.of("balance_insufficient", "insufficient_funds", "lock_timeout", "charge_disputed");

    private final StripeApi api;
    private final PagePayments pages;

    @Inject
    StripeRefunds(StripeApi api, PagePayments pages) {
        this.api = api;
        this.pages = pages;
    }

    @Override
    public Answer refund(OrderId order, ProviderReference payment, Money amount) {
        OpenTransaction.requireNone();
        return switch (Reference.of(payment)) {
            case INTENT -> refund(new Wanted(order, payment, payment.value(), amount));
            case SESSION -> refundOfSession(order, payment, amount);
            case OTHER -> new Answer.NoAnswer(Reference.UNKNOWN);
        };
    }

    private record Wanted(OrderId order, ProviderReference payment, String intent, Money amount) {
        /** An order has one payment to refund; should it ever have two, each is refunded for itself. */
        String key() {
            return "refund-" + order + "-" + intent;
        }

        long units() {
            return StripeAmount.of(amount).orElseThrow(() -> new IllegalArgumentException("never paid through Stripe: " + amount)).units();
        }
    }

    private Answer refundOfSession(OrderId order, ProviderReference payment, Money amount) {
        return switch (pages.retrieve(payment.value())) {
            case Reply.Got(Session session) -> session.getPaymentIntent() == null
                    ? new Answer.NoAnswer("nothing was ever paid on this page")
                    : refund(new Wanted(order, payment, session.getPaymentIntent(), amount));
            case Reply.Refused(Refusal no) -> new Answer.NoAnswer(no.problem());
            case Reply.Silent(String problem) -> new Answer.NoAnswer(problem);
        };
    }

    private Answer refund(Wanted wanted) {
        return switch (list(wanted)) {
            case Reply.Got(StripeCollection<Refund> made) -> made.getData().isEmpty() ? create(wanted) : answer(made.getData(), wanted);
            case Reply.Refused(Refusal no) -> new Answer.NoAnswer(no.problem());
            case Reply.Silent(String problem) -> new Answer.NoAnswer(problem);
        };
    }

    private Answer create(Wanted wanted) {
        RefundCreateParams params = RefundCreateParams.builder().setPaymentIntent(wanted.intent()).setAmount(wanted.units())
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER).putMetadata(Marks.ORDER, wanted.order().toString())
                .putMetadata(Marks.PAYMENT, wanted.payment().value()).build();
        return switch (api.ask(wanted.key(), (v1, options) -> v1.refunds().create(params, options))) {
            case Reply.Got(Refund refund) -> answer(List.of(refund), wanted);
            case Reply.Refused(Refusal no) -> no.code().equals(DONE_ALREADY) ? lookAgain(wanted) : refused(no);
            case Reply.Silent(String problem) -> new Answer.NoAnswer(problem);
        };
    }

    private Answer lookAgain(Wanted wanted) {
        return switch (list(wanted)) {
            case Reply.Got(StripeCollection<Refund> made) -> answer(made.getData(), wanted);
            case Reply.Refused(Refusal no) -> new Answer.NoAnswer(no.problem());
            case Reply.Silent(String problem) -> new Answer.NoAnswer(problem);
        };
    }

    /** What has no code says nothing for sure. */
    private static Answer refused(Refusal no) {
        boolean isForGood = !no.code().isEmpty() && !no.isOfUnknown() && !FOR_NOW.contains(no.code());
        return isForGood ? new Answer.Refused(no.code()) : new Answer.NoAnswer(no.problem());
    }

    private Reply<StripeCollection<Refund>> list(Wanted wanted) {
        RefundListParams params = RefundListParams.builder().setPaymentIntent(wanted.intent()).setLimit(MOST).build();
        return api.ask((v1, options) -> v1.refunds().list(params, options));
    }

    private static Answer answer(List<Refund> made, Wanted wanted) {
        return new RefundsMade(made).answer(wanted.units());
    }
}
