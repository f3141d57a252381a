package io.renewal.application.testkit;

import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.application.port.out.SavedCards;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.application.testkit.FakeProvider.Fault;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.WebAddress;
import java.time.Duration;
import java.time.Instant;

/** The {@link FakeProvider} in the hands of the contracts of providers. */
public final class FakeRig implements ProviderRig {
    private static final Duration A_DAY = Duration.ofDays(1);
    private final FakeProvider provider = new FakeProvider();
    private final MovableClock clock = new MovableClock(Examples.NOW);

    @Override
    public PaymentProvider payments() {
        return provider;
    }

    @Override
    public PaymentRefunds refunds() {
        return provider;
    }

    @Override
    public SavedCards cards() {
        return provider.cards();
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
        if (time.compareTo(A_DAY) >= 0) {
            provider.closePages();
        }
    }

    @Override
    public CardId card(CustomerReference customer, CardKind kind) {
        return kind == CardKind.UNKNOWN ? FakeProvider.UNKNOWN_CARD : provider.cards().keep(customer, kind);
    }

    @Override
    public void deleteCustomer(CustomerReference customer) {
        provider.cards().delete(customer);
    }

    @Override
    public void loseAnswer(Step step, Loss loss) {
        provider.plan(new Fault(call(step), loss == Loss.IT_HAPPENED ? FakeProvider.Loss.AFTER : FakeProvider.Loss.BEFORE));
    }

    private static Call call(Step step) {
        return switch (step) {
            case PREPARE_CARD, PREPARE_PAGE -> Call.PREPARE;
            case CONFIRM -> Call.CONFIRM;
            case LOOK_AT_CARD, LOOK_AT_PAGE -> Call.LOOK;
            case WITHDRAW_CARD, WITHDRAW_PAGE -> Call.WITHDRAW;
            case REFUND -> Call.REFUND;
        };
    }

    @Override
    public void leaveNextConfirmationOpen() {
        provider.leaveNextOpen();
    }

    @Override
    public void bankPays(ProviderReference payment) {
        provider.takesAllTheSame(payment);
    }

    @Override
    public void bankDeclines(ProviderReference payment) {
        provider.bankDeclines(payment);
    }

    @Override
    public void forgetKeys() {
        provider.forgetKeys();
    }

    @Override
    public void pay(WebAddress page) {
        provider.customerPays(paymentOn(page));
    }

    @Override
    public void payWithDeclinedCard(WebAddress page) {
        provider.customerFails(paymentOn(page));
    }

    @Override
    public void agree(WebAddress bankPage) {
        provider.customerPays(paymentOn(bankPage));
    }

    @Override
    public void disagree(WebAddress bankPage) {
        provider.customerFails(paymentOn(bankPage));
    }

    private static ProviderReference paymentOn(WebAddress page) {
        return new ProviderReference(page.value().substring(FakeProvider.PAGES.length()));
    }

    @Override
    public void settleRefunds() {
        provider.settleRefunds();
    }

    @Override
    public int paymentsKept() {
        return provider.taken() - provider.givenBack();
    }

    @Override
    public int refundsMade() {
        return provider.givenBack();
    }

    @Override
    public void close() {
        // It is garbage.
    }
}
