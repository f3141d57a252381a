package io.renewal.application.testkit;

import com.google.inject.Binder;
import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentRefunds;
import io.renewal.application.port.out.ProviderCallbacks;
import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.application.port.out.SavedCards;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.AttemptId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.DeclineReason;
import io.renewal.domain.payment.PaymentAnswer;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * A payment provider in memory: it takes money, gives it back, and goes silent before or after when it is told to. Counts what it took, so
 * that a test can tell a second charge. Thread-safe.
 */
public final class FakeProvider implements PaymentProvider, PaymentRefunds, SavedCards, ProviderCallbacks {
    public static final CardId GOOD_CARD = new CardId("card_good");
    public static final CardId EMPTY_CARD = new CardId("card_empty");
    public static final CardId ASKING_CARD = new CardId("card_asks");
    public static final CardId UNKNOWN_CARD = new CardId("card_unknown");
    public static final DeclineReason NO_FUNDS = new DeclineReason("insufficient_funds");
    private static final String SILENCE = "no answer in time";
    private static final Standing NEVER_HEARD_OF = new Standing.NoAnswer("never heard of it");

    private final Map<ProviderReference, FakePayment> payments = new LinkedHashMap<>();
    private final Map<AttemptId, ProviderReference> known = new LinkedHashMap<>();
    private final Map<CustomerReference, List<SavedCard>> cards = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Call, Runnable> happenings = new EnumMap<>(Call.class);
    private boolean down;

    /** Binds all that an application asks of a provider to this one. */
    public void bindIn(Binder binder) {
        binder.bind(PaymentProvider.class).toInstance(this);
        binder.bind(PaymentRefunds.class).toInstance(this);
        binder.bind(SavedCards.class).toInstance(this);
        binder.bind(ProviderCallbacks.class).toInstance(this);
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
    public synchronized void plan(Fault fault) {
        faults.add(fault);
    }

    public synchronized void goDown() {
        down = true;
    }

    public synchronized void comeBack() {
        down = false;
    }

    /** As it does by itself after a day. */
    public synchronized void forgetKeys() {
        known.clear();
    }

    /** The customer pays on the page, or their bank lets them. */
    public synchronized void customerPays(ProviderReference payment) {
        payment(payment).customerPays();
    }

    /** The customer's bank does not let them. */
    public synchronized void customerFails(ProviderReference payment) {
        payment(payment).state = FakePayment.State.DECLINED;
    }

    /** Takes the money of a payment whatever was said before, as no provider may. */
    public synchronized void takesAllTheSame(ProviderReference payment) {
        payment(payment).take();
    }

    /** Right after the next such call was answered, something happens. */
    public synchronized void onceAnswered(Call call, Runnable happening) {
        happenings.put(call, happening);
    }

    /** From now on nothing of this payment can be given back. */
    public synchronized void refusesRefundsOf(ProviderReference payment) {
        payment(payment).refundable = false;
    }

    /** All payments that it knows of, the first one first. */
    public synchronized List<ProviderReference> payments() {
        return List.copyOf(payments.keySet());
    }

    /** How often money was taken for an order, less how often it was given back. */
    public synchronized int kept(OrderId order) {
        return payments.values().stream().filter(payment -> payment.charge.id().orderId().equals(order))
                .mapToInt(payment -> payment.taken - payment.refunded).sum();
    }

    /** How often money was taken for an order. */
    public synchronized int taken(OrderId order) {
        return payments.values().stream().filter(payment -> payment.charge.id().orderId().equals(order)).mapToInt(payment -> payment.taken)
                .sum();
    }

    @Override
    public synchronized Preparation prepare(Charge charge) {
        return answer(Call.PREPARE, () -> prepared(charge), Preparation.NoAnswer::new);
    }

    @Override
    public synchronized Standing confirm(Charge charge, ProviderReference payment) {
        return answer(Call.CONFIRM, () -> payment(payment).confirm(), Standing.NoAnswer::new);
    }

    @Override
    public synchronized Standing look(ProviderReference payment) {
        return answer(Call.LOOK, () -> known(payment).<Standing>map(FakePayment::standing).orElse(NEVER_HEARD_OF), Standing.NoAnswer::new);
    }

    @Override
    public synchronized Standing withdraw(ProviderReference payment) {
        return answer(Call.WITHDRAW, () -> known(payment).<Standing>map(FakePayment::withdraw).orElse(NEVER_HEARD_OF),
                Standing.NoAnswer::new);
    }

    @Override
    public synchronized Answer refund(OrderId order, ProviderReference payment, Money amount) {
        return answer(Call.REFUND, () -> payment(payment).refund(), Answer.NoAnswer::new);
    }

    @Override
    public synchronized CustomerReference open(AccountId account) {
        requireUp();
        CustomerReference customer = new CustomerReference("customer-" + account);
        cards.putIfAbsent(customer, new ArrayList<>());
        return customer;
    }

    @Override
    public synchronized List<SavedCard> of(CustomerReference customer) {
        requireUp();
        return List.copyOf(cards.getOrDefault(customer, List.of()));
    }

    @Override
    public synchronized void forget(CustomerReference customer, CardId card) {
        requireUp();
        cards.getOrDefault(customer, new ArrayList<>()).removeIf(saved -> saved.id().equals(card));
    }

    /** The provider keeps a card for a customer. */
    public synchronized void keep(CustomerReference customer, SavedCard card) {
        cards.computeIfAbsent(customer, _ -> new ArrayList<>()).add(card);
    }

    /** The body is the name of the payment; the signature that of {@link #SIGNATURE}. */
    @Override
    public synchronized Hint read(String body, String signature) {
        if (!signature.equals(SIGNATURE)) {
            return new Hint.NotGenuine();
        }
        return body.isEmpty() ? new Hint.NothingNew() : new Hint.LookAt(new ProviderReference(body));
    }

    /** What genuine callbacks are signed with. */
    public static final String SIGNATURE = "signed";

    private Preparation prepared(Charge charge) {
        if (charge.tender() instanceof Tender.Card card && card.card().equals(UNKNOWN_CARD)) {
            return new Preparation.Refused(new DeclineReason("resource_missing"));
        }
        ProviderReference payment = known.computeIfAbsent(charge.id(), _ -> new ProviderReference("payment-" + (payments.size() + 1)));
        FakePayment prepared = payments.computeIfAbsent(payment, _ -> new FakePayment(charge, page(payment)));
        if (!prepared.charge.equals(charge)) {
            throw new AssertionError("the same key for another charge: " + prepared.charge + ", now " + charge);
        }
        return new Preparation.Prepared(payment, charge.tender() instanceof Tender.Page ? Optional.of(prepared.page) : Optional.empty());
    }

    private FakePayment payment(ProviderReference payment) {
        return known(payment).orElseThrow(() -> new AssertionError("never heard of " + payment));
    }

    private Optional<FakePayment> known(ProviderReference payment) {
        return Optional.ofNullable(payments.get(payment));
    }

    private static WebAddress page(ProviderReference payment) {
        return new WebAddress("https://pay.example/" + payment);
    }

    private void requireUp() {
        OpenTransaction.requireNone();
        if (down) {
            throw new ProviderUnavailableException(SILENCE);
        }
    }

    private <A> A answer(Call call, Supplier<A> work, Function<String, A> silence) {
        OpenTransaction.requireNone();
        if (down || faults.remove(new Fault(call, Loss.BEFORE))) {
            return silence.apply(SILENCE);
        }
        A answer = work.get();
        Optional.ofNullable(happenings.remove(call)).ifPresent(Runnable::run);
        return faults.remove(new Fault(call, Loss.AFTER)) ? silence.apply(SILENCE) : answer;
    }

    /** What a card says to being charged. */
    static PaymentAnswer answerOf(CardId card) {
        return card.equals(EMPTY_CARD) ? new PaymentAnswer.Declined(NO_FUNDS) : new PaymentAnswer.Paid();
    }
}
