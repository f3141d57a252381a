package io.renewal.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.persistence.Step.Question;
import io.renewal.persistence.testing.FreshDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PipelineTest {
    private static final String ADD = "INSERT INTO notes (note) VALUES (:note)";
    private static final String RENAME = """
            WITH changed AS (UPDATE notes SET note = :to WHERE note = ANY (:from) RETURNING 1)
            SELECT require_rows(count(*), :expectedRows, :complaint) FROM changed
            """;

    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();

    private final Jdbi jdbi = connect();

    @BeforeAll
    static void migrate() {
        Migrations.apply(new Login(DATABASE.address().url(), Optional.of(DATABASE.address().user()),
                Optional.of(DATABASE.address().password())));
    }

    @BeforeEach
    void makeATable() {
        jdbi.useHandle(handle -> handle.execute("DROP TABLE IF EXISTS notes; CREATE TABLE notes (note text UNIQUE)"));
    }

    @Test
    void whatWaitsIsWrittenInItsOrderWithTheCommit() {
        transaction(pipeline -> {
            pipeline.later(ADD, Map.of("note", "a"));
            pipeline.later(RENAME, Rows.required(1, "not there", Map.of("to", "b", "from", new String[]{"a"})));
            assertEquals(List.of(), notes(), "nothing is sent yet");
        });
        assertEquals(List.of("b"), notes());
    }

    @Test
    void afterAFailureNothingIsCommittedThoughTheCommitWasSentAlong() {
        JdbiException failure = assertThrows(JdbiException.class, () -> transaction(pipeline -> {
            pipeline.later(ADD, Map.of("note", "a"));
            pipeline.later(ADD, Map.of("note", "a"));
            pipeline.later(ADD, Map.of("note", "b"));
        }));
        assertTrue(SqlFailures.isCollision(failure));
        assertEquals(List.of(), notes());
    }

    @Test
    void aWrongNumberOfRowsUndoesAllThoughTheCommitWasSentAlong() {
        for (long wrong : new long[]{0, 2}) {
            IllegalStateException failure = assertThrows(IllegalStateException.class, () -> transaction(pipeline -> {
                pipeline.later(ADD, Map.of("note", "a"));
                pipeline.later(RENAME, Rows.required(wrong, "not there: b", Map.of("to", "b", "from", new String[]{"a", "b"})));
            }));
            assertTrue(String.valueOf(failure.getMessage()).endsWith("not there: b"), failure::getMessage);
            assertEquals(List.of(), notes());
        }
    }

    @Test
    void whatTheCommitItselfFindsWrongIsAFailure() {
        jdbi.useHandle(handle -> handle
                .execute("ALTER TABLE notes ADD UNIQUE (note) DEFERRABLE INITIALLY DEFERRED, DROP CONSTRAINT notes_note_key"));
        JdbiException failure = assertThrows(JdbiException.class, () -> transaction(pipeline -> {
            pipeline.later(ADD, Map.of("note", "a"));
            pipeline.later(ADD, Map.of("note", "a"));
        }));
        assertTrue(SqlFailures.isCollision(failure));
        assertEquals(List.of(), notes());
    }

    @Test
    void aFailureThatSomebodySwallowsCommitsNothing() {
        assertThrows(IllegalStateException.class, () -> transaction(PipelineTest::swallowAFailure), "nothing waits for the commit");
        assertThrows(IllegalStateException.class, () -> transaction(pipeline -> {
            swallowAFailure(pipeline);
            pipeline.later(ADD, Map.of("note", "b"));
        }), "something waits for the commit");
        assertEquals(List.of(), notes());
    }

    private static void swallowAFailure(Pipeline pipeline) {
        pipeline.later(ADD, Map.of("note", "a"));
        assertThrows(JdbiException.class, () -> pipeline.ask(new Question<>("SELECT 1/0", Map.of(), _ -> true)));
    }

    @Test
    void aConnectionThatIsLostDuringTheCommitIsAnOutage() {
        atCommit("PERFORM pg_terminate_backend(pg_backend_pid());");
        JdbiException failure = assertThrows(JdbiException.class,
                () -> transaction(pipeline -> pipeline.later(ADD, Map.of("note", "a"))));
        assertTrue(SqlFailures.isOutage(failure));
        assertEquals(List.of(), notes());
    }

    @Test
    void aCommitWhoseAnswerIsLostIsAnOutageThoughItMayHaveComeAbout() {
        atCommit("PERFORM pg_advisory_xact_lock(7);");
        String impatient = DATABASE.address().url() + (DATABASE.address().url().contains("?") ? "&" : "?") + "socketTimeout=1";
        jdbi.useTransaction(holding -> {
            holding.execute("SELECT pg_advisory_xact_lock(7)");
            Jdbi gone = Jdbi.create(impatient, DATABASE.address().user(), DATABASE.address().password());
            JdbiException failure = assertThrows(JdbiException.class,
                    () -> transaction(gone, pipeline -> pipeline.later(ADD, Map.of("note", "a"))));
            assertTrue(SqlFailures.isOutage(failure));
            assertFalse(SqlFailures.isCollision(failure), "it is not done again");
        });
        // Waits for the one that nobody waits for any more.
        jdbi.useTransaction(handle -> handle.execute("LOCK TABLE notes IN ACCESS EXCLUSIVE MODE"));
        assertEquals(List.of("a"), notes());
    }

    @Test
    void whoeverReadsSeesWhatWaited() {
        jdbi.useTransaction(handle -> {
            Pipeline pipeline = Pipeline.of(handle);
            pipeline.later(ADD, Map.of("note", "a"));
            assertEquals(List.of("a"), notes(handle), "by another statement on the handle");
            pipeline.later(ADD, Map.of("note", "b"));
            Question<Long> count = new Question<>("SELECT count(*) AS count FROM notes", Map.of(), row -> row.longNumber("count"));
            Question<String> none = new Question<>("SELECT note FROM notes WHERE note = :note", Map.of("note", Optional.empty()),
                    row -> row.text("note"));
            pipeline.ask(count, none);
            assertEquals(Optional.of(2L), count.one());
            assertEquals(Optional.empty(), none.one());
        });
    }

    @Test
    void batchesMakeWhatWaitsGoFirstToo() {
        jdbi.useTransaction(handle -> {
            Pipeline.of(handle).later(ADD, Map.of("note", "a"));
            handle.prepareBatch("UPDATE notes SET note = :to WHERE note = :from").bind("from", "a").bind("to", "b").add().execute();
        });
        assertEquals(List.of("b"), notes());
    }

    @Test
    void manyWritesThatTheDriverCannotSendAtOnceAreAllOrNothing() {
        assertThrows(JdbiException.class, () -> transaction(pipeline -> {
            for (int i = 0; i < 2_000; i++) {
                pipeline.later(ADD, Map.of("note", "note " + i));
            }
            pipeline.later(ADD, Map.of("note", "note 0"));
        }));
        assertEquals(List.of(), notes());
    }

    @Test
    void aValueThatIsMissingIsToldByItsName() {
        IllegalArgumentException missing = assertThrows(IllegalArgumentException.class,
                () -> transaction(pipeline -> pipeline.later(ADD, Map.of("not", "a"))));
        assertEquals("no value for note", missing.getMessage());
    }

    @Test
    void whoOnlyReadsIsRefusedToWrite() {
        jdbi.useHandle(handle -> {
            Pipeline pipeline = Pipeline.whileReading(handle);
            assertThrows(IllegalStateException.class, () -> pipeline.later(ADD, Map.of("note", "a")));
            assertThrows(IllegalStateException.class, () -> handle.createUpdate(ADD).bind("note", "a").execute());
        });
        assertEquals(List.of(), notes());
    }

    /** Has every transaction that writes a note do something when it commits. */
    private void atCommit(String something) {
        jdbi.useHandle(handle -> handle.execute("""
                CREATE OR REPLACE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %s RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON notes DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION at_commit()
                """.formatted(something)));
    }

    private static Jdbi connect() {
        return Jdbi.create(DATABASE.address().url(), DATABASE.address().user(), DATABASE.address().password());
    }

    private void transaction(Consumer<Pipeline> work) {
        transaction(jdbi, work);
    }

    private static void transaction(Jdbi jdbi, Consumer<Pipeline> work) {
        jdbi.useTransaction(handle -> {
            Pipeline pipeline = Pipeline.of(handle);
            work.accept(pipeline);
            pipeline.commit();
        });
    }

    /** What others see: the handle of a transaction is the thread's as long as it goes on. */
    private static List<String> notes() {
        return connect().withHandle(PipelineTest::notes);
    }

    private static List<String> notes(Handle handle) {
        return handle.createQuery("SELECT note FROM notes ORDER BY note").mapTo(String.class).list();
    }
}
