package io.renewal.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/**
 * The database.
 *
 * @param url JDBC URL of an external PostgreSQL, without a password; empty for the embedded one
 * @param user the user of the external one
 * @param password the password of that user
 * @param poolSize the most connections at a time
 */
public record DatabaseSettings(Optional<@Pattern(regexp = POSTGRESQL, message = URL) String> url, Optional<String> user,
        Optional<Secret> password, @Min(value = 1, message = POOL) @Max(value = 1_000, message = POOL) int poolSize) {
    private static final String POSTGRESQL = "jdbc:postgresql:(?!.*(?i:password)=).+";
    private static final String URL = "a URL such as jdbc:postgresql://host:5432/renewal, the password apart in database.password";
    private static final String POOL = "a whole number from 1 to 1000";
}
