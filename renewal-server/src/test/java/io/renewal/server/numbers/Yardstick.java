package io.renewal.server.numbers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.google.common.io.Resources;
import io.renewal.persistence.embedded.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What orders are measured by: the same rows, written by one prepared statement that commits by itself. No HTTP, no rules, no locks and
 * nothing read before: nothing that keeps these books can be faster.
 */
record Yardstick(DatabaseAddress database, List<List<Slot>> accounts, RealOrder model) implements Workload {
    private static final String SQL = resource("yardstick.sql");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    /** Needs an order in the database that the server took. */
    static Workload at(DatabaseAddress database, List<List<Slot>> accounts) {
        return new Yardstick(database, accounts, RealOrder.in(Jdbi.create(database.url(), database.user(), database.password())));
    }

    @Override
    public String name() {
        return "yardstick";
    }

    @Override
    public Connected connect(Share share) {
        Iterator<Slot> slots = share.of(accounts);
        try {
            Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
            PreparedStatement statement = connection.prepareStatement(SQL);
            return new Connected() {
                @Override
                public void once() {
                    write(statement, slots.next());
                }

                @Override
                public void close() {
                    try (connection) {
                        statement.close();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(PreparedStatement statement, Slot slot) {
        UUID order = IDS.generate();
        OffsetDateTime now = Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        Instant newEnd = slot.end().plus(MONTH);
        Object[] values = {slot.account(), slot.instance(), order, now, slot.end().atOffset(ZoneOffset.UTC),
                newEnd.atOffset(ZoneOffset.UTC),
                IDS.generate(), IDS.generate(), IDS.generate(), UUID.randomUUID().toString(), model.lines(),
                model.as(order.toString(), model.placed()), model.as(order.toString(), model.renewed()), model.fingerprint(),
                model.as(order.toString(), model.body())};
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("not written: " + order);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        slot.prolonged(newEnd);
    }

    private static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(Yardstick.class, name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
