package io.renewal.persistence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the data is kept. Safe to log: passwords are masked.
 *
 * @param url a JDBC URL of a PostgreSQL 15 or later; without it an embedded PostgreSQL keeps its data in {@code dataDir}
 * @param user the role to log in as, if the URL does not name it
 * @param password its password, if it needs one and the URL does not name it
 * @param poolSize the most connections at a time
 * @param dataDir the folder of the embedded PostgreSQL; unused with a {@code url}
 */
public record PersistenceConfig(
        Optional<@Pattern(regexp = "jdbc:postgresql:.+", message = "must begin with jdbc:postgresql:") String> url,
        Optional<String> user, Optional<String> password, @Min(1) @Max(1000) int poolSize, @NotNull Path dataDir) {
    /** Enough for a machine with some cores: more connections do not make a disk faster. */
    public static final int DEFAULT_POOL_SIZE = 10;

    /** An embedded PostgreSQL in {@code dataDir}. */
    public static PersistenceConfig embeddedIn(Path dataDir) {
        return new PersistenceConfig(Optional.empty(), Optional.empty(), Optional.empty(), DEFAULT_POOL_SIZE, dataDir);
    }

    /** A PostgreSQL that runs elsewhere. */
    public static PersistenceConfig at(String url, String user, String password) {
        return new PersistenceConfig(Optional.of(url), Optional.of(user), Optional.of(password), DEFAULT_POOL_SIZE, Path.of("data"));
    }

    @Override
    public String toString() {
        return "PersistenceConfig[url=%s, user=%s, password=%s, poolSize=%d, dataDir=%s]".formatted(url.map(Login::masked).orElse("none"),
                user.orElse("none"), password.isPresent() ? "masked" : "none", poolSize, dataDir);
    }
}
