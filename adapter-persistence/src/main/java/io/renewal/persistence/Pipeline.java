package io.renewal.persistence;

import io.renewal.persistence.Step.Question;
import io.renewal.persistence.Step.Write;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * Sends the statements of a transaction in few round trips, which is what most of its time goes to: writes wait for the next statement that
 * reads, or for the commit, and go over together with it. The database runs them one after the other, each as if it had been sent alone,
 * and none after one that failed, so that a commit that is sent along commits all or nothing. See {@code
 * docs/decisions/0012-writes-wait-for-the-commit.md}.
 *
 * <p>Any other statement on the same handle makes the waiting writes go first, so that nobody misses what was written. Not thread-safe.
 */
final class Pipeline {
    private static final Write COMMIT = new Write("COMMIT", Map.of());

    private final Connection connection;
    private final boolean isReading;
    private final List<Step> waiting = new ArrayList<>();
    private boolean failed;

    private Pipeline(Connection connection, boolean isReading) {
        this.connection = connection;
        this.isReading = isReading;
    }

    /** One for a transaction on this handle. */
    static Pipeline of(Handle handle) {
        Pipeline pipeline = new Pipeline(handle.getConnection(), false);
        beforeEach(handle, _ -> pipeline.flush());
        return pipeline;
    }

    /** One for a handle that nothing is written on. */
    static Pipeline whileReading(Handle handle) {
        Pipeline pipeline = new Pipeline(handle.getConnection(), true);
        beforeEach(handle, Pipeline::requireQuery);
        return pipeline;
    }

    private static void beforeEach(Handle handle, Consumer<String> action) {
        handle.getConfig(SqlStatements.class).addCustomizer(new StatementCustomizer() {
            @Override
            public void beforeExecution(PreparedStatement statement, StatementContext context) {
                action.accept(context.getRawSql());
            }
        });
    }

    private static void requireQuery(String sql) {
        if (!sql.startsWith("SELECT")) {
            throw new IllegalStateException("nothing is written while reading");
        }
    }

    /** Writes with the next round trip. Whatever is wrong with it is thrown there. */
    void later(String sql, Map<String, ?> values) {
        if (isReading) {
            throw new IllegalStateException("nothing is written while reading");
        }
        waiting.add(new Write(sql, values));
    }

    /** Asks all of these at once, after what waits; each sees what the ones before it wrote, locked or waited for. */
    void ask(Question<?>... questions) {
        waiting.addAll(List.of(questions));
        flush();
    }

    /**
     * Sends what waits and commits, in one round trip. If nothing waits, the commit is left to the handle.
     *
     * @throws IllegalStateException if what was sent before failed and somebody went on: PostgreSQL would answer the commit by a rollback, and
     *             the driver takes that for success
     */
    void commit() {
        if (failed) {
            throw new IllegalStateException("a statement of this transaction failed, so there is nothing to commit");
        }
        if (!waiting.isEmpty()) {
            waiting.add(COMMIT);
            flush();
        }
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Step> steps = List.copyOf(waiting);
        waiting.clear();
        try {
            send(steps);
        } catch (SQLException e) {
            failed = true;
            throw Rows.complaint(e).<RuntimeException>map(complaint -> complaint).orElseGet(() -> new FailedRoundTrip(e));
        }
    }

    private void send(List<Step> steps) throws SQLException {
        List<NamedSql> statements = steps.stream().map(step -> NamedSql.of(step.sql())).toList();
        // The driver splits it, prepares each of them, and sends all before it waits.
        String all = statements.stream().map(NamedSql::sql).collect(Collectors.joining(";\n"));
        try (PreparedStatement prepared = connection.prepareStatement(all)) {
            int position = 0;
            for (int i = 0; i < steps.size(); i++) {
                for (String name : statements.get(i).names()) {
                    prepared.setObject(++position, column(name, steps.get(i).values().get(name)));
                }
            }
            prepared.execute();
            for (Step step : steps) {
                step.take(prepared);
                prepared.getMoreResults();
            }
        }
    }

    private @Nullable Object column(String name, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> throw new IllegalArgumentException("no value for " + name);
            case Optional<?> any -> any.isPresent() ? column(name, any.get()) : null;
            case Object[] texts -> connection.createArrayOf("text", texts);
            default -> DomainArguments.column(value).orElse(value);
        };
    }
}
