package io.renewal.persistence;

import io.renewal.domain.term.Anchor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A row that is being read, by column names. {@link DomainArguments} is the other direction. */
record Row(ResultSet columns) {
    String text(String name) throws SQLException {
        return columns.getString(name);
    }

    Optional<String> textIfAny(String name) throws SQLException {
        return Optional.ofNullable(columns.getString(name));
    }

    List<String> texts(String name) throws SQLException {
        return List.of((String[]) columns.getArray(name).getArray());
    }

    List<Integer> numbers(String name) throws SQLException {
        return List.of((Integer[]) columns.getArray(name).getArray());
    }

    boolean yes(String name) throws SQLException {
        return columns.getBoolean(name);
    }

    int number(String name) throws SQLException {
        return columns.getInt(name);
    }

    double realNumber(String name) throws SQLException {
        return columns.getDouble(name);
    }

    long longNumber(String name) throws SQLException {
        return columns.getLong(name);
    }

    Optional<Integer> numberIfAny(String name) throws SQLException {
        return Optional.ofNullable(columns.getObject(name, Integer.class));
    }

    UUID uuid(String name) throws SQLException {
        return columns.getObject(name, UUID.class);
    }

    Optional<UUID> uuidIfAny(String name) throws SQLException {
        return Optional.ofNullable(columns.getObject(name, UUID.class));
    }

    Instant instant(String name) throws SQLException {
        return columns.getObject(name, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> instantIfAny(String name) throws SQLException {
        return Optional.ofNullable(columns.getObject(name, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    <E extends Enum<E>> E word(Class<E> type, String name) throws SQLException {
        return Words.constant(type, text(name));
    }

    CurrencyUnit currency() throws SQLException {
        return CurrencyUnit.of(text("currency"));
    }

    /** An amount in the row's currency. */
    Money money(String name) throws SQLException {
        return Money.ofMinor(currency(), columns.getLong(name));
    }

    Anchor anchor() throws SQLException {
        return new Anchor(number("anchor_day"), columns.getObject("anchor_time", LocalTime.class));
    }
}
