package io.renewal.persistence;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;

/** What a failure of the database means, by its SQLState. What is neither of these is a bug. */
final class SqlFailures {
    /** Serialization failure, deadlock, and a uniqueness that two claimed: on what the other left it may go well. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "23505");

    /**
     * Connection lost or refused, resources used up, shut down, trouble with the disk; a lock, a statement or a transaction that took too
     * long.
     */
    private static final Set<String> OUTAGES = Set.of("08", "53", "57P", "58", "55P03", "57014", "25P03");

    private SqlFailures() {}

    static boolean isCollision(JdbiException e) {
        return state(e).filter(COLLISIONS::contains).isPresent();
    }

    /** Whether the pool had none to give, and could make none. */
    static boolean isNoConnection(JdbiException e) {
        return causes(e).anyMatch(SQLTransientConnectionException.class::isInstance);
    }

    static boolean isOutage(JdbiException e) {
        return isNoConnection(e)
                || state(e).filter(state -> OUTAGES.stream().anyMatch(state::startsWith)).isPresent();
    }

    private static Optional<String> state(JdbiException e) {
        return causes(e).filter(SQLException.class::isInstance).map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null).findFirst();
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }
}
