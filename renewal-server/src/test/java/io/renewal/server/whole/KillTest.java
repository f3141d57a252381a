package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import io.renewal.rest.testing.RenewalApi;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process is killed, with SIGKILL, again and again while customers renew: nothing is half done, what was answered is there, what was
 * not answered can be repeated. {@code -Dkill.seed} and {@code -Dkill.moments} change when and how often.
 */
@Timeout(900)
class KillTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final Logger log = LoggerFactory.getLogger(KillTest.class);
    private static final int MOMENTS = Integer.getInteger("kill.moments", 46);
    private static final int WITH_ITS_DATABASE = 6;
    private static final int CUSTOMERS = 4;
    private static final long SEED = Long.getLong("kill.seed", 20_261_123);

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final List<Duration> starts = new ArrayList<>();

    @TempDir
    private Path dataDir = Path.of("replaced by JUnit");

    @Test
    void whatWasAnsweredIsThereNothingIsHalfDoneAndWhatWasNotAnsweredCanBeRepeated() throws Exception {
        DatabaseAddress database = DATABASE.address();
        Books books = Books.at(database);
        try (RunningRenewal first = RunningRenewal.on(database)) {
            List<Renewer> renewers = renewers(first.operator());
            killAgainAndAgain(MOMENTS, RunningRenewal.settings(database), first.api(), renewers, look -> look.accept(books));
            renewers.forEach(renewer -> renewer.catchUp(first.operator()));
            assertAllIsThere(renewers, books);
        }
        tell(MOMENTS + " kills beside the database");
    }

    @Test
    void theSameHoldsWhenItsOwnDatabaseStaysBehindAsAnOrphan() throws Exception {
        DataDirs.prepared(dataDir);
        try {
            List<Renewer> renewers;
            RenewalApi api;
            try (RunningRenewal first = RunningRenewal.in(dataDir)) {
                renewers = renewers(first.operator());
                api = first.api();
            }
            killAgainAndAgain(WITH_ITS_DATABASE, Map.of("RENEWAL_DATA_DIR", dataDir.toString()), api, renewers,
                    look -> Books.in(dataDir, look));
            try (RunningRenewal last = RunningRenewal.in(dataDir)) {
                renewers.forEach(renewer -> renewer.catchUp(last.operator()));
            }
            Books.in(dataDir, books -> assertAllIsThere(renewers, books));
        } finally {
            DataDirs.tidy(dataDir);
        }
        tell(WITH_ITS_DATABASE + " kills beside an orphaned database");
    }

    private void killAgainAndAgain(int kills, Map<String, String> settings, RenewalApi api, List<Renewer> renewers,
            Consumer<Consumer<Books>> look) throws Exception {
        log.warn("killing {} times, -Dkill.seed={}", kills, SEED);
        for (int kill = 0; kill < kills; kill++) {
            try (ServerProcess server = ServerProcess.start(settings)) {
                starts.add(server.startedIn());
                Operator operator = server.operator(api);
                renewers.forEach(renewer -> renewer.catchUp(operator));
                Killer killer = new Killer(server, operator, renewers);
                boolean databaseStays = settings.containsKey("RENEWAL_DATABASE_URL");
                switch (databaseStays ? Moment.any(CUSTOMERS, random) : Moment.ofServer(random)) {
                    case Moment.AfterAnswers moment -> killer.killAt(moment);
                    case Moment.AtLoggedAnswer moment -> killer.killAt(moment);
                    case Moment.InTransactions moment -> killer.killAt(moment, DATABASE.address());
                }
            }
            look.accept(books -> {
                books.addUp();
                renewers.forEach(renewer -> renewer.lookInto(books));
            });
        }
    }

    private static void assertAllIsThere(List<Renewer> renewers, Books books) {
        books.addUp();
        renewers.forEach(renewer -> assertEquals(renewer.renewals(), books.paidOrders(renewer.instance())));
    }

    private static List<Renewer> renewers(Operator operator) {
        operator.publishPrices("EUR");
        return IntStream.range(0, CUSTOMERS).mapToObj(i -> {
            Customer customer = operator.open("customer-" + i, "EUR", "Europe/Berlin");
            operator.topUp(customer, "100000.00", "EUR");
            return new Renewer(customer, "r-" + i, operator.register(customer, "r-" + i, LocalDate.of(2044, 6, 15), Operator.FAR));
        }).toList();
    }

    private void tell(String what) {
        List<Duration> sorted = starts.stream().sorted().toList();
        log.warn("{}: started again in {} ms (median), {} ms at most", what, sorted.get(sorted.size() / 2).toMillis(),
                sorted.getLast().toMillis());
    }
}
