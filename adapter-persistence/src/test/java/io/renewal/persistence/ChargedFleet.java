package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.in.AdjustBalance;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.SavedCards.SavedCard;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.Invariants;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.testkit.Requests;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.event.InstanceEvent.AutoRenewalFailed;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.PaymentAttempt;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.term.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Instances of acme and globex that two nodes renew automatically by a month, all of which fall due at {@link #FIRST}. */
final class ChargedFleet {
    /** A week before the end of all of them, at eight in the morning in Shanghai. */
    static final Instant FIRST = Instant.parse("2024-02-22T00:00:00Z");
    static final Instant MONTH_LATER = Instant.parse("2024-03-28T16:00:00Z");
    private static final RegisterInstance.Paid PAID = new RegisterInstance.Paid.Ahead(new Term(Examples.TERM_START, Examples.TERM_END),
            Optional.empty(), Examples.REDIS_7D.id());
    private static final Caller OPERATOR = new Caller.Operator();

    final MovableClock clock = new MovableClock(Examples.NOW);
    final FakeProvider provider = new FakeProvider();
    final TwoNodes nodes;
    private final OpenDatabase database;
    private final List<InstanceId> ids = new ArrayList<>();

    ChargedFleet(OpenDatabase database) {
        this.database = database;
        this.nodes = new TwoNodes(database.store(), clock, provider, 4);
    }

    /** So many more of an account. */
    List<InstanceId> add(AccountId account, int many) {
        List<InstanceId> added = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            InstanceId id = new InstanceId("r-fleet-" + ids.size());
            RegisterInstance.Command like = Examples.registering(id, account);
            nodes.one(RegisterInstance.class).register(new RegisterInstance.Command(id, account, like.location(), like.spec(), PAID));
            instruct(id, new InstructionRequest.Renew(1));
            ids.add(id);
            added.add(id);
        }
        return added;
    }

    ConfigureAutoRenewal.Result instruct(InstanceId id, InstructionRequest wish) {
        return nodes.other(ConfigureAutoRenewal.class).configure(new ConfigureAutoRenewal.Command(OPERATOR, id, wish));
    }

    void keepCard(AccountId account, CardId card) {
        CustomerReference customer = provider.savedCards().open(account);
        database.store().inTransaction(tx -> {
            tx.accounts().nameCustomer(account, customer);
            return true;
        });
        provider.keep(customer, new SavedCard(card, "visa", "4242", 12, 2031));
    }

    void topUp(AccountId account, String amount) {
        nodes.one(AdjustBalance.class).adjust(new AdjustBalance.Command(account, Examples.cny(amount), Examples.BY_BANK),
                Requests.of(OPERATOR, UUID.randomUUID().toString()));
    }

    /** Time passes by all clocks, and each timer of both nodes runs once. */
    void pass(Duration duration) {
        clock.advance(duration);
        database.letPass(duration);
        nodes.one(ReconcilePayments.class).run();
        nodes.other(RunAutoRenewal.class).run();
        nodes.one(RunLifecycle.class).run();
        nodes.other(ReconcilePayments.class).run();
        nodes.one(RunAutoRenewal.class).run();
    }

    /** Everything that is in flight comes to its end, within a lease and the pause of the provider's silence. */
    void settle() {
        provider.comeBack();
        for (int i = 0; i < 3; i++) {
            pass(Examples.CHARGE_PACE.pause());
        }
    }

    List<InstanceId> ids() {
        return List.copyOf(ids);
    }

    List<Order> paid(InstanceId id) {
        return paid(books(), id);
    }

    private static List<Order> paid(Books books, InstanceId id) {
        return books.orders().stream().filter(order -> order.details().instanceId().equals(id))
                .filter(order -> order.status() == OrderStatus.PAID).toList();
    }

    boolean isRenewed(InstanceId id) {
        return ((Subscription) instance(id).plan()).term().end().equals(MONTH_LATER);
    }

    <E extends InstanceEvent> List<E> told(InstanceId id, Class<E> kind) {
        return database.store().inTransaction(tx -> tx.events().of(id)).stream().map(RecordedEvent::event).filter(kind::isInstance)
                .map(kind::cast).toList();
    }

    /** Without what came into the books past the in-ports. */
    Books books() {
        Books all = Books.of(nodes.one(Browse.class));
        return new Books(all.accounts(), all.postings(),
                all.instances().stream().filter(view -> ids.contains(view.instance().id())).toList(),
                all.orders(), all.events());
    }

    /** What must always hold; nothing is in flight, nobody is charged twice, and everybody is renewed once or told once. */
    void assertEverybodyIsChargedOrTold() {
        Books books = assertNothingIsInFlight();
        for (InstanceId id : ids) {
            assertEquals(isRenewed(id) ? 1 : 0, paid(books, id).size(), () -> "paid for " + id);
            assertTrue(isRenewed(id) || told(id, AutoRenewalFailed.class).size() == 1, () -> "neither charged nor told: " + id);
        }
    }

    Books assertNothingIsInFlight() {
        Books books = books();
        Invariants.check(books);
        for (Order order : books.orders()) {
            assertFalse(order.status().isOpen(), () -> "in flight: " + order);
            assertEquals(isPaidByCard(order) ? 1 : 0, provider.kept(order.id()), order::toString);
            assertTrue(provider.taken(order.id()) <= 1, () -> "charged twice: " + order);
        }
        return books;
    }

    private static boolean isPaidByCard(Order order) {
        return order.status() == OrderStatus.PAID && order.attempts().stream().anyMatch(attempt -> attempt.method() == PaymentMethod.CARD
                && attempt instanceof PaymentAttempt.Ended ended && ended.isPaid());
    }

    private Instance instance(InstanceId id) {
        return database.store().inTransaction(tx -> tx.instances().find(id)).orElseThrow();
    }
}
