package io.renewal.server.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import com.google.common.io.Resources;
import io.renewal.persistence.embedded.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What automatic renewals by balance are measured by: the same rows, written by one prepared statement for each batch, which commits by
 * itself. No rules, no claims, no locks and nothing read before.
 */
record BatchYardstick(DatabaseAddress database, RenewedModel model) {
    private static final String SQL = sql();
    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    /** Renews all of a fleet. */
    void renew(String name, int count, int batch, Fleet.Owners owners) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            for (int from = 0; from < count; from += batch) {
                renew(statement, IntStream.range(from, Math.min(count, from + batch)).boxed().toList(), name, owners);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void renew(PreparedStatement statement, List<Integer> numbers, String name, Fleet.Owners owners) throws SQLException {
        int first = numbers.getFirst();
        List<UUID> orders = numbers.stream().map(_ -> IDS.generate()).toList();
        put(statement, 1, "text", numbers.size(), i -> Fleet.account(name, first + i, owners));
        put(statement, 2, "text", numbers.size(), i -> Fleet.instance(name, first + i));
        put(statement, 3, "uuid", numbers.size(), orders::get);
        for (int column = 4; column <= 6; column++) {
            put(statement, column, "uuid", numbers.size(), _ -> IDS.generate());
        }
        put(statement, 7, "text", numbers.size(), i -> model.placed(orders.get(i).toString()));
        put(statement, 8, "text", numbers.size(), i -> model.renewed(orders.get(i).toString()));
        statement.setString(9, model.order());
        if (statement.executeUpdate() != 2 * numbers.size()) {
            throw new IllegalStateException("not written: " + name + " from " + first);
        }
    }

    private static void put(PreparedStatement statement, int column, String type, int size, IntFunction<Object> value) throws SQLException {
        Object[] values = IntStream.range(0, size).mapToObj(value).toArray();
        statement.setArray(column, statement.getConnection().createArrayOf(type, values));
    }

    private static String sql() {
        try {
            return Resources.toString(Resources.getResource(BatchYardstick.class, "batch-yardstick.sql"), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
