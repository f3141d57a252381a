package io.renewal.server.whole;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.testing.FreshDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first start is killed, with SIGKILL, again and again, each time a little further on: the next one goes on from there. */
@Timeout(600)
class KilledStartTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private static final Logger log = LoggerFactory.getLogger(KilledStartTest.class);
    private static final long SEED = Long.getLong("kill.seed", 20_261_123);

    private final RandomGenerator random = new SplittableRandom(SEED);

    @TempDir
    private Path dataDir = Path.of("replaced by JUnit");

    @Test
    void aMigrationThatWasKilledIsDoneByTheNextStart() {
        log.warn("killing first starts, -Dkill.seed={}", SEED);
        DatabaseAddress database = DATABASE.address();
        Jdbi jdbi = Jdbi.create(database.url(), database.user(), database.password());
        Stream.of(1, 3, 6).forEach(applied -> killOnce(RunningRenewal.settings(database), () -> migrations(jdbi) >= applied));

        try (RunningRenewal renewal = RunningRenewal.on(database)) {
            assertRenews(renewal);
        }
        Books.at(database).addUp();
    }

    @Test
    void aDatabaseThatWasOnlyHalfMadeIsMadeByTheNextStart() {
        Map<String, String> settings = Map.of("RENEWAL_DATA_DIR", dataDir.toString());
        try {
            List.of("postgresql/unfinished", "postgresql", "database.unfinished/PG_VERSION", "database.unfinished/global/pg_control",
                    "database/postmaster.pid").forEach(made -> killOnce(settings, () -> Files.exists(dataDir.resolve(made))));
            try (RunningRenewal renewal = RunningRenewal.in(dataDir)) {
                assertRenews(renewal);
            }
            Books.in(dataDir, Books::addUp);
        } finally {
            DataDirs.tidy(dataDir);
        }
    }

    /** Launches a server and kills it a moment after something has come about, unless it is ready before. */
    private void killOnce(Map<String, String> settings, BooleanSupplier begun) {
        try (ServerProcess server = ServerProcess.launch(settings)) {
            Thread.ofVirtual().start(server::followLog);
            long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (!begun.getAsBoolean() && !server.isReady() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(500_000);
            }
            LockSupport.parkNanos(random.nextLong(30_000_000));
            server.kill();
        }
    }

    private static int migrations(Jdbi jdbi) {
        return jdbi
                .withHandle(handle -> handle.createQuery("SELECT to_regclass('flyway_schema_history') IS NULL").mapTo(Boolean.class).one()
                        ? 0
                        : handle.createQuery("SELECT count(*) FROM flyway_schema_history").mapTo(Integer.class).one());
    }

    private static void assertRenews(RunningRenewal renewal) {
        Operator operator = renewal.operator().publishPrices("EUR");
        Customer customer = operator.open("acme", "EUR", "Europe/Berlin");
        operator.topUp(customer, "1000.00", "EUR");
        customer.renew("r-one", 3, operator.register(customer, "r-one", LocalDate.of(2044, 6, 15), Operator.FAR)).is(201);
    }
}
