package io.renewal.server.faults;

import io.renewal.persistence.testing.FreshDatabase;
import io.renewal.server.whole.Books;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A fault of every kind at every step of every way to pay, with the books in PostgreSQL; in the end, these are audited. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFaultInTheDatabaseTest {
    @RegisterExtension
    static final FreshDatabase ONE = new FreshDatabase();
    @RegisterExtension
    static final FreshDatabase TWO = new FreshDatabase();
    @RegisterExtension
    static final FreshDatabase THREE = new FreshDatabase();
    @RegisterExtension
    static final FreshDatabase FOUR = new FreshDatabase();
    private static final List<FreshDatabase> ALL = List.of(ONE, TWO, THREE, FOUR);

    private final BlockingQueue<KeptInPostgres> idle = new LinkedBlockingQueue<>();
    private final AllAtOnce trials = new AllAtOnce(ALL.size(), this::conduct);

    @BeforeAll
    void open() {
        ALL.forEach(database -> idle.add(new KeptInPostgres(database.address())));
    }

    @AfterAll
    void close() {
        trials.close();
        idle.forEach(KeptInPostgres::close);
        ALL.forEach(database -> Books.at(database.address()).addUp());
    }

    @TestFactory
    Stream<DynamicTest> alone() {
        return trials.tests(Stream.concat(Trials.undisturbed(), Trials.ofOneFault().filter(trial -> trial.meets(Trials.ONE_OF_EACH_KIND))));
    }

    /** There are as many books as there are trials at once. */
    private Asked conduct(Trial trial) {
        KeptInPostgres books = idle.remove();
        try {
            return Conduct.of(trial, books);
        } finally {
            idle.add(books);
        }
    }
}
