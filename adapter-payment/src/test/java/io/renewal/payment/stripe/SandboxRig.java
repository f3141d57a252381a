package io.renewal.payment.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.inject.Guice;
import com.google.inject.Injector;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.application.port.out.SavedCards;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.testkit.ProviderRig;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.WebAddress;
import io.renewal.payment.sandbox.SandboxConfig;
import io.renewal.payment.sandbox.SandboxControls;
import io.renewal.payment.sandbox.SandboxProvider;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** The adapter, and at the other end of real HTTP the sandbox provider. */
final class SandboxRig implements ProviderRig {
    static final String KEY = "sk_test_BEGINkeyEND";
    static final String CALLBACK_SECRET = "whsec_BEGINsecretEND";

    final MovableClock time = new MovableClock(Instant.parse("2026-03-01T10:00:00.123456Z"));
    final SandboxProvider provider;
    private final Browser browser = new Browser();
    private final Injector patient;
    private final Injector injector;

    private SandboxRig(Duration timeout, UnaryOperator<SandboxConfig> sandbox) {
        provider = SandboxProvider.start(sandbox.apply(SandboxConfig.on(0, KEY)), time, new SplittableRandom(1));
        patient = injector(config(Duration.ofSeconds(30)), time);
        injector = injector(config(timeout), time);
    }

    static SandboxRig patient() {
        return new SandboxRig(Duration.ofSeconds(30), UnaryOperator.identity());
    }

    private StripeConfig config(Duration timeout) {
        return new StripeConfig(provider.address(), KEY, List.of(CALLBACK_SECRET), timeout, Duration.ofMinutes(5));
    }

    /** Waits no longer than this for the answer to a payment or a refund. */
    static SandboxRig waiting(Duration timeout) {
        return new SandboxRig(timeout, UnaryOperator.identity());
    }

    static SandboxRig with(UnaryOperator<SandboxConfig> sandbox) {
        return new SandboxRig(Duration.ofSeconds(30), sandbox);
    }

    static Injector injector(StripeConfig config, InstantSource time) {
        return Guice.createInjector(binder -> {
            binder.bind(InstantSource.class).toInstance(time);
            binder.bind(StripeConfig.class).toInstance(config);
        }, new StripeModule());
    }

    <T> T the(Class<T> port) {
        return injector.getInstance(port);
    }

    SandboxControls controls() {
        return provider.controls();
    }

    @Override
    public PaymentProvider payments() {
        return the(PaymentProvider.class);
    }

    @Override
    public PaymentRefunds refunds() {
        return the(PaymentRefunds.class);
    }

    @Override
    public SavedCards cards() {
        return patient.getInstance(SavedCards.class);
    }

    @Override
    public Instant now() {
        return time.instant();
    }

    @Override
    public void pass(Duration duration) {
        time.advance(duration);
    }

    @Override
    public CardId card(CustomerReference customer, CardKind kind) {
        return switch (kind) {
            case GOOD -> saved("pm_card_visa", customer);
            case WITHOUT_FUNDS -> new CardId("pm_card_chargeDeclinedInsufficientFunds");
            case BANK_ASKS -> saved("pm_card_authenticationRequired", customer);
            case REFUNDED_LATER -> saved("pm_card_pendingRefund", customer);
            case REFUND_FAILS -> saved("pm_card_refundFail", customer);
            case UNKNOWN -> new CardId("pm_nobodyKnows");
        };
    }

    private CardId saved(String name, CustomerReference customer) {
        JsonNode method = browser.api(provider.address(), "/v1/payment_methods/" + name + "/attach", "customer=" + customer.value());
        return new CardId(method.path("id").textValue());
    }

    @Override
    public void deleteCustomer(CustomerReference customer) {
        browser.delete(provider.address(), "/v1/customers/" + customer.value());
    }

    @Override
    public void loseAnswer(Step step, Loss loss) {
        controls().plan(Fault.once(misbehaviour(step, loss), operation(step)));
    }

    /** A question whose connection is dropped is asked again on another one before anybody hears of it. */
    private static Misbehaviour misbehaviour(Step step, Loss loss) {
        if (step == Step.LOOK_AT_CARD || step == Step.LOOK_AT_PAGE) {
            return Misbehaviour.UNAVAILABLE_BEFORE;
        }
        return loss == Loss.IT_HAPPENED ? Misbehaviour.DROP_AFTER : Misbehaviour.DROP_BEFORE;
    }

    private static Operation operation(Step step) {
        return switch (step) {
            case PREPARE_CARD -> Operation.CREATE_PAYMENT_INTENT;
            case PREPARE_PAGE -> Operation.CREATE_SESSION;
            case CONFIRM -> Operation.CONFIRM_PAYMENT_INTENT;
            case LOOK_AT_CARD -> Operation.RETRIEVE_PAYMENT_INTENT;
            case LOOK_AT_PAGE -> Operation.RETRIEVE_SESSION;
            case WITHDRAW_CARD -> Operation.CANCEL_PAYMENT_INTENT;
            case WITHDRAW_PAGE -> Operation.EXPIRE_SESSION;
            case REFUND -> Operation.CREATE_REFUND;
        };
    }

    @Override
    public void leaveNextConfirmationOpen() {
        controls().plan(Fault.once(Misbehaviour.PROCESSING, Operation.CONFIRM_PAYMENT_INTENT));
    }

    @Override
    public void bankPays(ProviderReference payment) {
        controls().pay(payment.value());
    }

    @Override
    public void bankDeclines(ProviderReference payment) {
        controls().decline(payment.value());
    }

    @Override
    public void forgetKeys() {
        controls().forgetKeys();
    }

    @Override
    public void pay(WebAddress page) {
        browser.press(page, "pay");
    }

    @Override
    public void payWithDeclinedCard(WebAddress page) {
        browser.press(page, "decline");
    }

    @Override
    public void agree(WebAddress bankPage) {
        browser.press(bankPage, "approve");
    }

    @Override
    public void disagree(WebAddress bankPage) {
        browser.press(bankPage, "refuse");
    }

    @Override
    public void settleRefunds() {
        list("refunds").forEach(refund -> controls().settleRefund(refund.path("id").textValue()));
    }

    @Override
    public int paymentsKept() {
        return (int) list("charges").stream().filter(charge -> charge.path("paid").asBoolean() && !charge.path("refunded").asBoolean())
                .count();
    }

    @Override
    public int refundsMade() {
        return (int) list("refunds").stream().filter(refund -> refund.path("status").asText().equals("succeeded")).count();
    }

    /** The newest hundred. */
    List<JsonNode> list(String what) {
        return browser.api(provider.address(), "/v1/" + what + "?limit=100").path("data").valueStream().toList();
    }

    @Override
    public void close() {
        browser.close();
        provider.close();
    }
}
