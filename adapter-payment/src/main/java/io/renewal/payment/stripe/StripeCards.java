package io.renewal.payment.stripe;

import com.stripe.model.Customer;
import com.stripe.model.PaymentMethod;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerPaymentMethodListParams;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.application.port.out.SavedCards;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.payment.CardId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Payment methods of customers; of an account Stripe is told its id and no more. */
final class StripeCards implements SavedCards {
    private static final long MOST = 100;
    private static final Logger LOG = LoggerFactory.getLogger(StripeCards.class);

    private final StripeApi api;
    private final AtomicBoolean unknownTold = new AtomicBoolean();

    @Inject
    StripeCards(StripeApi api) {
        this.api = api;
    }

    @Override
    public CustomerReference open(AccountId account) {
        OpenTransaction.requireNone();
        CustomerCreateParams params = CustomerCreateParams.builder().putMetadata("renewal_account", account.value()).build();
        // At most 73 characters, of those that keys may have: 255, and whatever an account id is made of.
        return switch (api.ask("customer-" + account, (v1, options) -> v1.customers().create(params, options))) {
            case Reply.Got(Customer customer) when customer.getId() != null -> new CustomerReference(customer.getId());
            case Reply.Got<Customer> _ -> throw new ProviderUnavailableException(Replies.UNREADABLE);
            case Reply.Refused(Refusal no) -> throw new ProviderUnavailableException(no.problem());
            case Reply.Silent(String problem) -> throw new ProviderUnavailableException(problem);
        };
    }

    @Override
    public List<SavedCard> of(CustomerReference customer) {
        OpenTransaction.requireNone();
        CustomerPaymentMethodListParams params = CustomerPaymentMethodListParams.builder()
                .setType(CustomerPaymentMethodListParams.Type.CARD).setLimit(MOST).build();
        return switch (api.ask((v1, options) -> v1.customers().paymentMethods().list(customer.value(), params, options)
                .getData().stream().map(StripeCards::shown).toList())) {
            case Reply.Got(List<SavedCard> cards) -> cards;
            // Deleted there, or made by the key of another account: that is an answer, and no other day will bring another one.
            case Reply.Refused(Refusal no) when no.isOfUnknown() -> cardsOfUnknown();
            case Reply.Refused(Refusal no) -> throw new ProviderUnavailableException(no.problem());
            case Reply.Silent(String problem) -> throw new ProviderUnavailableException(problem);
        };
    }

    @Override
    public void forget(CustomerReference customer, CardId card) {
        OpenTransaction.requireNone();
        switch (api.ask((v1, options) -> v1.paymentMethods().retrieve(card.value(), options))) {
            case Reply.Got(PaymentMethod method) -> {
                if (customer.value().equals(method.getCustomer())) {
                    detach(method);
                }
            }
            case Reply.Refused<PaymentMethod> _ -> {
            }
            case Reply.Silent(String problem) -> throw new ProviderUnavailableException(problem);
        }
    }

    private List<SavedCard> cardsOfUnknown() {
        if (unknownTold.compareAndSet(false, true)) {
            LOG.atWarn().log(
                    "the provider does not know a customer of ours, who has no cards therefore: deleted there, or is payment.provider-key "
                            + "that of another account?");
        }
        return List.of();
    }

    private void detach(PaymentMethod method) {
        Reply<PaymentMethod> reply = api.ask((v1, options) -> v1.paymentMethods().detach(method.getId(), options));
        if (reply instanceof Reply.Silent(String problem)) {
            throw new ProviderUnavailableException(problem);
        }
    }

    private static SavedCard shown(PaymentMethod method) {
        PaymentMethod.Card card = method.getCard();
        return new SavedCard(new CardId(method.getId()), card.getBrand(), card.getLast4(), card.getExpMonth().intValue(),
                card.getExpYear().intValue());
    }
}
