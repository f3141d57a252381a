package io.renewal.persistence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Brings the schema up to date. Nodes that start at once wait for each other; a migration that fails or is killed leaves nothing behind. */
final class Migrations {
    private Migrations() {}

    /** @throws DatabaseUnusableException if the schema is newer than this program, is no schema of ours, or a migration fails */
    static void apply(Login login) {
        Map<String, String> properties = new HashMap<>();
        login.with(DriverSettings.PATIENT).forEach((name, value) -> properties.put(name.toString(), value.toString()));
        // The credentials go with the properties: given here as well, they would have to be there.
        FluentConfiguration configuration = Flyway.configure().dataSource(login.url(), null, null).jdbcProperties(properties)
                .loggers("slf4j");
        inOneTransaction(configuration);
        Flyway flyway = configuration.load();
        try {
            newest(flyway).ifPresent(version -> {
                throw new DatabaseUnusableException(
                        "The database at %s was written by a newer Renewal (schema %s): start that one, or restore an older backup."
                                .formatted(login, version));
            });
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseUnusableException(
                    "The schema of the database at %s cannot be brought up to date, and was left as it is: %s".formatted(login,
                            e.getMessage()),
                    e);
        }
    }

    /**
     * A lock of the session lets Flyway work on one connection, so that a migration and the note that it was applied are one
     * transaction. By default they are two, and a kill between them leaves tables that the next start wants to create.
     */
    private static void inOneTransaction(FluentConfiguration configuration) {
        configuration.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
    }

    /** The version of the schema if it is one that this program does not know. */
    private static Optional<String> newest(Flyway flyway) {
        return Arrays.stream(flyway.info().applied()).filter(Migrations::isOfTheFuture).map(info -> info.getVersion().getVersion())
                .reduce((earlier, later) -> later);
    }

    private static boolean isOfTheFuture(MigrationInfo info) {
        return info.getState() == MigrationState.FUTURE_SUCCESS || info.getState() == MigrationState.FUTURE_FAILED;
    }
}
