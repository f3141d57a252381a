package io.renewal.application.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.application.port.in.CancelOrder;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.application.port.in.DueWork;
import io.renewal.application.port.in.ReconcilePayments;
import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.port.out.CustomerReference;
import io.renewal.application.port.out.SavedCards.SavedCard;
import io.renewal.domain.autorenewal.InstructionRequest;
import io.renewal.domain.payment.CardId;
import io.renewal.application.port.in.EndUnpaidOrders;
import io.renewal.application.port.in.GrantDays;
import io.renewal.application.port.in.ReleaseInstance;
import io.renewal.application.port.in.RunLifecycle;
import io.renewal.domain.renewal.GrantRequest;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.application.port.in.PayOrder;
import io.renewal.domain.payment.Tender;
import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.testkit.Books;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.application.testkit.Invariants;
import io.renewal.application.testkit.Requests;
import io.renewal.application.testkit.TestApplication;
import io.renewal.application.testkit.TestCaller;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.lifecycle.LifecyclePolicy;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.domain.specchange.SpecChangeRequest;
import io.renewal.domain.term.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Two customers and their operator do things at random; after each of them the books must add up. */
final class RandomWalk {
    private static final LifecyclePolicy FROM_PAYMENT = new LifecyclePolicy(new LifecyclePolicyId("from-payment"), 0, 9,
            LateRenewal.FROM_PAYMENT, 60, 7, 1);
    private static final List<Integer> MONTHS = List.of(1, 1, 1, 2, 3, 12, 36, 10);
    private static final List<Optional<SpecId>> SPECS = List.of(Optional.empty(), Optional.empty(), Optional.of(Examples.SMALL),
            Optional.of(Examples.MID), Optional.of(new SpecId("no.such.spec")));
    private static final List<InstructionRequest> INSTRUCTIONS = List.of(new InstructionRequest.Renew(1), new InstructionRequest.Renew(1),
            new InstructionRequest.Renew(12), new InstructionRequest.Renew(24), new InstructionRequest.Remind(),
            new InstructionRequest.LetEnd());
    private final TestApplication application = TestApplication.acmeWith("500.00");
    private final List<TestCaller> callers = List.of(application.operator(), application.customer(Examples.ACME),
            application.customer(Examples.ACME), application.customer(Examples.GLOBEX));
    private final List<InstanceId> instances = new ArrayList<>(List.of(Examples.REDIS));
    private final List<OrderId> orders = new ArrayList<>();
    private final List<Runnable> repetitions = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Random random;
    private final int choices;
    private Books books = Books.of(application);
    private int requests;

    private RandomWalk(long seed, int choices) {
        this.random = new Random(seed);
        this.choices = choices;
        application.port(RegisterLifecyclePolicy.class).register(FROM_PAYMENT);
        keepCard(Examples.ACME, FakeProvider.EMPTY_CARD);
        keepCard(Examples.GLOBEX, FakeProvider.GOOD_CARD);
    }

    /** Nobody renews but by hand. */
    static RandomWalk byHand(long seed) {
        return new RandomWalk(seed, 24);
    }

    /** They also say what is to happen by itself. */
    static RandomWalk withInstructions(long seed) {
        return new RandomWalk(seed, 27);
    }

    private void keepCard(AccountId account, CardId card) {
        CustomerReference customer = application.provider().savedCards().open(account);
        application.store().inTransaction(tx -> {
            tx.accounts().nameCustomer(account, customer);
            return true;
        });
        application.provider().keep(customer, new SavedCard(card, "visa", "4242", 12, 2031));
    }

    /** The results and refusals that the walk has come to. */
    Set<Class<?>> seen() {
        return seen;
    }

    void step() {
        boolean hadEffect = act();
        Books after = Books.of(application);
        after.events().forEach(event -> seen.add(event.event().getClass()));
        if (!hadEffect) {
            assertEquals(books, after, "neither a question, a refusal nor a repetition has an effect");
        }
        Invariants.check(after);
        books = after;
    }

    /** Whether it may have had an effect. */
    private boolean act() {
        return switch (random.nextInt(choices)) {
            case 0 -> register();
            case 1 -> quote();
            case 2, 3, 4, 5 -> order(any(callers), any(instances));
            case 6, 7 -> orders.isEmpty() ? quote() : pay(any(callers), recent());
            case 8, 19, 20 -> orders.isEmpty() ? quote() : cancel(any(callers), recent());
            case 9 -> topUp();
            case 10 -> advance(12 * 24 * 60);
            case 11 -> advance(60);
            case 12, 13 -> grant();
            case 14 -> random.nextInt(6) == 0 ? release() : run();
            case 15 -> run();
            case 24, 25, 26 -> instruct(any(callers), any(instances));
            case 16, 17, 18 -> changeSpec(any(callers), any(instances));
            default -> repeat();
        };
    }

    private boolean register() {
        AccountId account = random.nextBoolean() ? Examples.ACME : Examples.GLOBEX;
        InstanceId id = new InstanceId("r-" + random.nextInt(5));
        Instant start = Examples.TERM_START;
        Instant any = application.clock().instant().plus(Duration.ofDays(random.nextInt(75) - 45L));
        Instant end = any.isAfter(start) ? any : start.plus(Duration.ofDays(1));
        LifecyclePolicyId policy = random.nextBoolean() ? FROM_PAYMENT.id() : Examples.REDIS_7D.id();
        RegisterInstance.Command like = Examples.registering(id, account);
        RegisterInstance.Paid paid = new RegisterInstance.Paid.Ahead(new Term(start, end), Optional.empty(), policy);
        RegisterInstance.Result result = application.port(RegisterInstance.class)
                .register(new RegisterInstance.Command(id, account, like.location(), like.spec(), paid));
        if (result instanceof RegisterInstance.Result.Registered) {
            instances.add(id);
            return true;
        }
        return false;
    }

    private boolean quote() {
        note(any(callers).quote(any(instances), any(MONTHS), any(SPECS)));
        return false;
    }

    private boolean order(TestCaller caller, InstanceId instance) {
        Instant end = application.operator().term(instance).term().end();
        Instant believed = random.nextInt(6) == 0 ? end.minus(Duration.ofDays(1)) : end;
        RenewalRequest renewal = new RenewalRequest(any(MONTHS), any(SPECS), Optional.of(believed), Optional.empty());
        Optional<Tender> payWith = random.nextBoolean() ? Optional.of(Tender.BALANCE) : Optional.empty();
        OrderRenewal.Command wish = new OrderRenewal.Command(caller.caller(), instance, renewal, payWith);
        Sent<OrderRenewal.Result> sent = send(caller, request -> application.port(OrderRenewal.class).order(wish, request));
        assertEquals(mayUse(caller, application.operator().instance(instance).accountId()),
                !(sent.result instanceof OrderRenewal.Result.InstanceNotFound));
        return sent.hadEffect;
    }

    private boolean changeSpec(TestCaller caller, InstanceId instance) {
        Instant end = application.operator().term(instance).term().end();
        Instant believed = random.nextInt(6) == 0 ? end.minus(Duration.ofDays(1)) : end;
        SpecChangeRequest change = new SpecChangeRequest(any(SPECS).orElse(Examples.MID), Optional.of(believed), Optional.empty());
        note(caller.quoteSpec(instance, change.spec()));
        Optional<Tender> payWith = random.nextBoolean() ? Optional.of(Tender.BALANCE) : Optional.empty();
        OrderSpecChange.Command wish = new OrderSpecChange.Command(caller.caller(), instance, change, payWith);
        Sent<OrderSpecChange.Result> sent = send(caller, request -> application.port(OrderSpecChange.class).order(wish, request));
        assertEquals(mayUse(caller, application.operator().instance(instance).accountId()),
                !(sent.result instanceof OrderSpecChange.Result.InstanceNotFound));
        return sent.hadEffect;
    }

    private boolean pay(TestCaller caller, OrderId order) {
        PayOrder.Command payment = new PayOrder.Command(caller.caller(), order, Tender.BALANCE);
        Sent<PayOrder.Result> sent = send(caller, request -> application.port(PayOrder.class).pay(payment, request));
        assertEquals(mayUse(caller, accountOf(order)), !(sent.result instanceof PayOrder.Result.OrderNotFound));
        return sent.hadEffect;
    }

    private boolean cancel(TestCaller caller, OrderId order) {
        Sent<CancelOrder.Result> sent = send(caller,
                request -> application.port(CancelOrder.class)
                        .cancel(new CancelOrder.Command(caller.caller(), order, CancelOrder.Ending.EITHER), request));
        assertEquals(mayUse(caller, accountOf(order)), !(sent.result instanceof CancelOrder.Result.OrderNotFound));
        return sent.hadEffect;
    }

    private boolean instruct(TestCaller caller, InstanceId instance) {
        InstructionRequest wish = any(INSTRUCTIONS);
        ConfigureAutoRenewal.Result result = caller.instruct(instance, wish);
        note(result);
        assertEquals(mayUse(caller, application.operator().instance(instance).accountId()),
                !(result instanceof ConfigureAutoRenewal.Result.InstanceNotFound));
        return result instanceof ConfigureAutoRenewal.Result.Configured;
    }

    private boolean topUp() {
        application.topUp(random.nextBoolean() ? Examples.ACME : Examples.GLOBEX, any(List.of("100.00", "700.00", "-50.00")));
        return true;
    }

    private boolean advance(int minutes) {
        application.clock().advance(Duration.ofMinutes(random.nextInt(minutes)));
        return true;
    }

    private boolean grant() {
        InstanceId instance = any(instances);
        Instant end = application.operator().term(instance).term().end();
        GrantRequest wish = new GrantRequest(1 + random.nextInt(random.nextBoolean() ? 9 : 3660), "an outage",
                random.nextInt(6) == 0 ? end.minusSeconds(1) : end);
        GrantDays.Command command = new GrantDays.Command(instance, wish);
        Sent<GrantDays.Result> sent = send(application.operator(), request -> application.port(GrantDays.class).grant(command, request));
        return sent.hadEffect;
    }

    private boolean release() {
        ReleaseInstance.Command command = new ReleaseInstance.Command(any(instances), "deleted");
        Sent<ReleaseInstance.Result> sent = send(application.operator(),
                request -> application.port(ReleaseInstance.class).release(command, request));
        return sent.hadEffect;
    }

    /** What timers do, in whichever order they come. */
    private boolean run() {
        List<DueWork> works = List.of(application.port(RunLifecycle.class), application.port(EndUnpaidOrders.class),
                application.port(RunAutoRenewal.class), application.port(ReconcilePayments.class));
        boolean inOrder = random.nextBoolean();
        return (inOrder ? works : works.reversed()).stream().mapToInt(DueWork::run).sum() > 0;
    }

    private boolean repeat() {
        if (!repetitions.isEmpty()) {
            any(repetitions).run();
        }
        return false;
    }

    /** Sends a request, and notes down how it is to be answered if it is sent again. What is not kept had no effect. */
    private <R> Sent<R> send(TestCaller caller, Function<IdempotentRequest<R>, Outcome<R>> work) {
        IdempotentRequest<R> request = Requests.of(caller.caller(), "key " + ++requests);
        R result = Requests.fresh(work.apply(request));
        Optional<RecordedAnswer> kept = request.toAnswer().apply(result);
        kept.ifPresent(answer -> {
            repetitions.add(() -> assertEquals(new Outcome.Replayed<R>(answer), work.apply(request)));
            repetitions.add(() -> assertEquals(new Outcome.KeyReused<R>(),
                    work.apply(Requests.of(caller.caller(), request.key().value(), "something else"))));
        });
        note(result);
        return new Sent<>(result, kept.isPresent());
    }

    private <R> void note(R result) {
        seen.add(result.getClass());
        switch (result) {
            case OrderRenewal.Result.Ordered(Order order) -> orders.add(order.id());
            case OrderRenewal.Result.Declined(Order order) -> orders.add(order.id());
            case OrderRenewal.Result.Refused refused -> seen.add(refused.refusal().getClass());
            case OrderSpecChange.Result.Ordered(Order order) -> orders.add(order.id());
            case OrderSpecChange.Result.Declined(Order order) -> orders.add(order.id());
            case OrderSpecChange.Result.Refused refused -> seen.add(refused.refusal().getClass());
            case CancelOrder.Result.NotGivenBack refused -> seen.add(refused.reason().getClass());
            case ConfigureAutoRenewal.Result.Refused refused -> seen.add(refused.refusal().getClass());
            case GrantDays.Result.Refused refused -> seen.add(refused.refusal().getClass());
            case QuoteRenewal.Result.Refused refused -> seen.add(refused.refusal().getClass());
            default -> {
                // The others name nothing to go on with.
            }
        }
    }

    private static boolean mayUse(TestCaller caller, AccountId account) {
        return caller.caller().mayUse(account);
    }

    private AccountId accountOf(OrderId order) {
        return application.operator().order(order).details().accountId();
    }

    /** One of the last orders: older ones are seldom open. */
    private OrderId recent() {
        return orders.reversed().get(random.nextInt(Math.min(4, orders.size())));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private record Sent<R>(R result, boolean hadEffect) {}
}
