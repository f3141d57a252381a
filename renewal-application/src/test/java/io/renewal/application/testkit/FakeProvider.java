package io.renewal.application.testkit;

import com.google.inject.Binder;
import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.application.port.out.ProviderCallbacks;
import io.renewal.application.port.out.SavedCards;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A payment provider in memory: it takes money, gives it back, and goes silent before or after when it is told to. Counts what it took, so
 * that a test can tell a second charge. Keeps the contracts of providers. Thread-safe.
 */
public final class FakeProvider implements PaymentProvider, PaymentRefunds {
    public static final CardId GOOD_CARD = new CardId("card_good");
    public static final CardId EMPTY_CARD = new CardId("card_empty");
    public static final CardId ASKING_CARD = new CardId("card_asks");
    public static final CardId UNKNOWN_CARD = new CardId("card_unknown");
    public static final DeclineReason NO_FUNDS = new DeclineReason("insufficient_funds");
    /** What genuine callbacks are signed with. */
    public static final String SIGNATURE = "signed";

    static final String PAGES = "https://pay.example/";
    private static final DeclineReason NOT_AGREED = new DeclineReason("authentication_failed");
    private static final String NEVER_HEARD_OF_IT = "never heard of it";

    private final Map<ProviderReference, FakePayment> payments = new LinkedHashMap<>();
    private final Map<AttemptId, ProviderReference> known = new LinkedHashMap<>();
    private final FakeLine line = new FakeLine();
    private final FakeCards cards = new FakeCards(line);
    private boolean leavesOpen;

    /** Binds all that an application asks of a provider to this one. */
    public void bindIn(Binder binder) {
        binder.bind(PaymentProvider.class).toInstance(this);
        binder.bind(PaymentRefunds.class).toInstance(this);
        binder.bind(SavedCards.class).toInstance(cards);
        binder.bind(ProviderCallbacks.class).toInstance(new FakeCallbacks());
    }

    /** What can be asked for. */
    public enum Call {
        PREPARE, CONFIRM, LOOK, WITHDRAW, REFUND
    }

    /** How an answer can get lost. */
    public enum Loss {
        BEFORE, AFTER
    }

    /** The next call of that kind is not answered. */
    public record Fault(Call call, Loss loss) {}

    /** Plans that the next such call is not answered. */
    public void plan(Fault fault) {
        line.plan(fault);
    }

    public void goDown() {
        line.goDown();
    }

    /** From now on, who asks for cards gets no answer until what this gives is counted down. */
    public CountDownLatch hang() {
        return line.hang();
    }

    /** From now on, all is answered. */
    public void comeBack() {
        line.comeBack();
    }

    /** Right after the next such call was answered, something happens. */
    public void onceAnswered(Call call, Runnable happening) {
        line.onceAnswered(call, happening);
    }

    /** As it does by itself after a day. */
    public synchronized void forgetKeys() {
        known.clear();
    }

    /** Closes the pages that nobody has paid on, as it does by itself after a day. */
    public synchronized void closePages() {
        payments.values().stream().filter(payment -> payment.isOnPage() && payment.awaitsCustomer()).forEach(FakePayment::withdraw);
    }

    /** The customer pays on the page, or their bank lets them. */
    public synchronized void customerPays(ProviderReference reference) {
        FakePayment payment = payment(reference);
        if (!payment.awaitsCustomer()) {
            return;
        }
        payment.take();
        if (payment.charge.tender() instanceof Tender.Page page && page.keeping() == Tender.CardKeeping.KEPT) {
            cards.keep(payment.charge.customer(), CardKind.GOOD);
        }
    }

    /** The customer's bank does not let them. On a page, they may try again. */
    public synchronized void customerFails(ProviderReference reference) {
        FakePayment payment = payment(reference);
        if (payment.awaitsCustomer() && !payment.isOnPage()) {
            payment.decline(NOT_AGREED);
        }
    }

    /** The next confirmation is neither paid nor declined until {@link #takesAllTheSame} or {@link #bankDeclines}. */
    public synchronized void leaveNextOpen() {
        leavesOpen = true;
    }

    public synchronized void bankDeclines(ProviderReference payment) {
        payment(payment).decline(NO_FUNDS);
    }

    /** Takes the money of a payment whatever was said before, as no provider may if it said that it would not. */
    public synchronized void takesAllTheSame(ProviderReference payment) {
        payment(payment).take();
    }

    /** From now on nothing of this payment can be given back. */
    public synchronized void refusesRefundsOf(ProviderReference payment) {
        payment(payment).refuseRefund("charge_not_refundable");
    }

    /** What is underway with refunds comes to its end. */
    public synchronized void settleRefunds() {
        payments.values().forEach(FakePayment::settleRefund);
    }

    /** All payments that it knows of, the first one first. */
    public synchronized List<ProviderReference> payments() {
        return List.copyOf(payments.keySet());
    }

    /** Where the customer of a payment comes back to from its page. */
    public synchronized WebAddress returnAddress(ProviderReference payment) {
        return ((Tender.Page) payment(payment).charge.tender()).returnTo();
    }

    /** How often money was taken for an order, less how often it was given back. */
    public synchronized int kept(OrderId order) {
        return of(order).mapToInt(payment -> payment.taken() - payment.givenBack()).sum();
    }

    /** How often money was taken for an order. */
    public synchronized int taken(OrderId order) {
        return of(order).mapToInt(FakePayment::taken).sum();
    }

    /** How often money was taken for any order. */
    synchronized int taken() {
        return payments.values().stream().mapToInt(FakePayment::taken).sum();
    }

    /** How often money was given back for any order. */
    synchronized int givenBack() {
        return payments.values().stream().mapToInt(FakePayment::givenBack).sum();
    }

    private Stream<FakePayment> of(OrderId order) {
        return payments.values().stream().filter(payment -> payment.charge.id().orderId().equals(order));
    }

    @Override
    public synchronized Preparation prepare(Charge charge) {
        return line.answer(Call.PREPARE, () -> prepared(charge), Preparation.NoAnswer::new);
    }

    @Override
    public synchronized Standing confirm(Charge charge, ProviderReference payment) {
        return line.answer(Call.CONFIRM, () -> standing(payment, this::confirmed), Standing.NoAnswer::new);
    }

    @Override
    public synchronized Standing look(ProviderReference payment) {
        return line.answer(Call.LOOK, () -> standing(payment, FakePayment::standing), Standing.NoAnswer::new);
    }

    @Override
    public synchronized Standing withdraw(ProviderReference payment) {
        return line.answer(Call.WITHDRAW, () -> standing(payment, FakePayment::withdraw), Standing.NoAnswer::new);
    }

    @Override
    public synchronized Answer refund(OrderId order, ProviderReference payment, Money amount) {
        return line.answer(Call.REFUND,
                () -> find(payment).map(FakePayment::refund).orElseGet(() -> new Answer.NoAnswer(NEVER_HEARD_OF_IT)),
                Answer.NoAnswer::new);
    }

    /** Its side of customers and their cards. */
    public SavedCards savedCards() {
        return cards;
    }

    /** The provider keeps a card for a customer. */
    public void keep(CustomerReference customer, SavedCards.SavedCard card) {
        cards.keep(customer, card);
    }

    /** The provider keeps a card for a customer that pays whatever is asked. */
    public CardId keepGoodCard(CustomerReference customer) {
        return cards.keep(customer, CardKind.GOOD);
    }

    FakeCards cards() {
        return cards;
    }

    private Preparation prepared(Charge charge) {
        return cardFor(charge).filter(_ -> !cards.isDeleted(charge.customer()))
                .<Preparation>map(card -> prepared(charge, card))
                .orElseGet(() -> new Preparation.Refused(new DeclineReason("resource_missing")));
    }

    private Preparation prepared(Charge charge, CardKind card) {
        ProviderReference payment = known.computeIfAbsent(charge.id(), _ -> new ProviderReference("payment-" + (payments.size() + 1)));
        FakePayment prepared = payments.computeIfAbsent(payment, _ -> new FakePayment(charge, new WebAddress(PAGES + payment), card));
        if (!prepared.charge.equals(charge)) {
            throw new AssertionError("the same key for another charge: " + prepared.charge + ", now " + charge);
        }
        return new Preparation.Prepared(payment, prepared.isOnPage() ? Optional.of(prepared.page) : Optional.empty());
    }

    private Optional<CardKind> cardFor(Charge charge) {
        return charge.tender() instanceof Tender.Card card ? cards.kind(charge.customer(), card.card()) : Optional.of(CardKind.GOOD);
    }

    private Standing confirmed(FakePayment payment) {
        if (leavesOpen) {
            leavesOpen = false;
            return payment.leaveOpen();
        }
        return payment.confirm();
    }

    private Standing standing(ProviderReference payment, Function<FakePayment, Standing> work) {
        return find(payment).map(work).orElseGet(() -> new Standing.NoAnswer(NEVER_HEARD_OF_IT));
    }

    private FakePayment payment(ProviderReference payment) {
        return find(payment).orElseThrow(() -> new AssertionError(NEVER_HEARD_OF_IT + ": " + payment));
    }

    private Optional<FakePayment> find(ProviderReference payment) {
        return Optional.ofNullable(payments.get(payment));
    }
}
