package io.renewal.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/** Finds out at start-up, before anything else can fail in its own words, whether a database is there and will do. */
final class FirstConnection {
    private static final int OLDEST = 15;

    private FirstConnection() {}

    /** @throws DatabaseUnusableException if it is not there, or too old */
    static void check(Login login) {
        try (Connection connection = DriverManager.getConnection(login.url(), login.with(DriverSettings.PATIENT))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseUnusableException(
                        "The database at %s is a PostgreSQL %d; Renewal needs %d or later.".formatted(login, version, OLDEST));
            }
        } catch (SQLException e) {
            throw new DatabaseUnusableException(sentence(login, e), e);
        }
    }

    private static String sentence(Login login, SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        if (state.startsWith("28")) {
            return "The database at %s refuses the login: correct database.user and database.password.".formatted(login);
        }
        if (state.equals("3D000")) {
            return "There is no such database as %s: create it, or correct database.url.".formatted(login);
        }
        return "The database at %s cannot be reached: start it, or correct database.url. (%s)".formatted(login, e.getMessage());
    }
}
