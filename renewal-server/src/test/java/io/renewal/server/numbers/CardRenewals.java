package io.renewal.server.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.renewal.application.port.in.RunAutoRenewal;
import io.renewal.application.port.out.SavedCards;
import io.renewal.domain.identity.AccountId;
import io.renewal.payment.sandbox.SandboxConfig;
import io.renewal.payment.sandbox.SandboxProvider;
import io.renewal.payment.stripe.StripeConfig;
import io.renewal.payment.stripe.StripeModule;
import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.server.numbers.Fleet.Kind;
import io.renewal.server.numbers.Fleet.Owners;
import io.renewal.server.numbers.Node.Pace;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Automatic renewals by card, each of another account, a thousand in flight at a provider that answers late. Provider and service are one
 * process, and its threads are counted together.
 *
 * @param due how many
 */
record CardRenewals(int due, Consumer<String> told) {
    private static final String KEY = "sk_test_numbers";
    private static final Duration LATENCY = Duration.ofMillis(300);
    private static final int AT_ONCE = 1000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /**
     * What was measured.
     *
     * @param before at rest
     * @param most of each, at any time; each sample takes a moment, so that a shorter peak may be missed
     */
    record Measured(double perSecond, Taken before, Taken most) {}

    Measured on(DatabaseAddress address) throws InterruptedException {
        Jdbi database = Jdbi.create(address.url(), address.user(), address.password());
        try (SandboxProvider provider = SandboxProvider.start(SandboxConfig.on(0, KEY), InstantSource.system(), new SecureRandom());
                Node node = Node.on(address, binder -> {
                    binder.bind(StripeConfig.class).toInstance(StripeConfig.at(provider.address(), KEY, List.of()));
                    binder.install(new StripeModule());
                }, new Pace(AT_ONCE, AT_ONCE))) {
            told.accept("filling the books");
            Fleet fleet = Fleet.modelledBy(node, database);
            fleet.add("card", Kind.DUE, due, Owners.WITH_CARDS);
            keepCards(node, provider, database);
            fleet.settle();
            SlowProvider slow = new SlowProvider(provider.address().getPort());
            slow.answerAfter(LATENCY);
            told.accept("renewing");
            Measured measured = run(node, database);
            slow.answerAtOnce();
            audit(fleet, slow);
            return measured;
        }
    }

    private Measured run(Node node, Jdbi database) throws InterruptedException {
        try (Handle look = database.open(); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            long self = ProcessHandle.current().pid();
            Taken before = Taken.by(self, look);
            long begun = System.nanoTime();
            Future<Integer> run = thread.submit(() -> node.port(RunAutoRenewal.class).run());
            Taken most = before;
            while (!run.isDone()) {
                most = most.or(Taken.by(self, look));
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (run.state() == Future.State.FAILED) {
                throw new IllegalStateException(run.exceptionNow());
            }
            return new Measured(due / seconds, before, most);
        }
    }

    /** A customer for each account, with a card that pays. */
    private void keepCards(Node node, SandboxProvider provider, Jdbi database) {
        SavedCards cards = node.port(SavedCards.class);
        List<String> accounts = IntStream.range(0, due).mapToObj(i -> Fleet.account("card", i, Owners.WITH_CARDS)).toList();
        List<String> customers = accounts.stream().map(account -> cards.open(new AccountId(account)).value()).toList();
        try (KeepAlive connection = KeepAlive.to(provider.address().getPort())) {
            customers.forEach(customer -> connection.send(attaching(customer)).is(200));
        }
        database.useHandle(handle -> handle.createUpdate("""
                UPDATE accounts a SET provider_customer = c.customer
                FROM unnest(:accounts, :customers) AS c (account_id, customer)
                WHERE a.account_id = c.account_id
                """).bindArray("accounts", String.class, accounts).bindArray("customers", String.class, customers).execute());
    }

    private static byte[] attaching(String customer) {
        String form = "customer=" + customer;
        return ("POST /v1/payment_methods/pm_card_visa/attach HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + KEY
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form)
                .getBytes(UTF_8);
    }

    private void audit(Fleet fleet, SlowProvider provider) {
        long renewed = fleet.renewedOnce("card");
        List<String> charged = provider.chargedOrders();
        if (renewed != due || charged.size() != due || charged.stream().distinct().count() != due) {
            throw new IllegalStateException(renewed + " are renewed, by " + charged.size() + " charges");
        }
    }
}
