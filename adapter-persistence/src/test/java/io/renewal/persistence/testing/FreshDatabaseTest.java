package io.renewal.persistence.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FreshDatabaseTest {
    @RegisterExtension
    static final FreshDatabase DATABASE = new FreshDatabase();
    @RegisterExtension
    static final FreshDatabase ANOTHER = new FreshDatabase();

    @Test
    void aFreshDatabaseIsEmptyAndNobodyElses() throws SQLException {
        assertNotEquals(DATABASE.address(), ANOTHER.address());
        try (var connection = DriverManager.getConnection(DATABASE.address().url(), DATABASE.address().user(),
                DATABASE.address().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }
}
