package io.renewal.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The database as it lies in its folder: made on the first start, checked on the later ones. */
final class DatabaseFiles {
    private static final int PASSWORD_BYTES = 24;
    private static final String SETTINGS = "postgresql.conf";

    private final PostgresBinaries binaries;
    private final DataFolder folder;

    DatabaseFiles(PostgresBinaries binaries, DataFolder folder) {
        this.binaries = binaries;
        this.folder = folder;
    }

    /**
     * Sees that there is a database that the programs can open, with the settings of this version of Renewal.
     *
     * @return the password to log in with
     */
    String ensure() {
        try {
            if (!Files.exists(folder.database())) {
                create();
            }
            requireVersion();
            PrivateFiles.write(folder.database().resolve(SETTINGS), settings());
            return password();
        } catch (IOException e) {
            throw EmbeddedPostgresException.because("Cannot prepare the database in " + folder.root(), e);
        }
    }

    private void create() throws IOException {
        PrivateFiles.write(folder.password(), randomPassword());
        Path unfinished = folder.root().resolve("database.unfinished");
        PrivateFiles.deleteTree(unfinished);
        require("initdb", binaries.run("initdb", List.of("-D", unfinished.toString(), "-U", DatabaseAddress.USER,
                "-A", "scram-sha-256", "--pwfile", folder.password().toString(), "--data-checksums", "-E", "UTF8",
                // The built-in locale sorts by code point on every machine alike, whatever its C library knows.
                "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")));
        require("postgres --single", binaries.run("postgres", List.of("--single", "-j", "-D", unfinished.toString(), "postgres"),
                "CREATE DATABASE " + DatabaseAddress.DATABASE + ";\n\n"));
        PrivateFiles.publish(unfinished, folder.database());
    }

    private void require(String step, Launcher.Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new EmbeddedPostgresException("Cannot make a database in " + folder.root() + ", " + step + " says: " + outcome.output()
                    + "\nIf that cannot be mended, set data.dir to another folder, or database.url to a PostgreSQL of your own.");
        }
    }

    private void requireVersion() throws IOException {
        Path file = folder.database().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new EmbeddedPostgresException("The folder " + folder.database()
                    + " is not a PostgreSQL database: move it away, or set data.dir to another folder.");
        }
        String version = Files.readString(file).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw new EmbeddedPostgresException(
                    "The data in " + folder.database() + " is of PostgreSQL " + version + ", this Renewal brings "
                            + PostgresBinaries.MAJOR_VERSION + ": dump it with " + version
                            + " and load it into a new data.dir, or set database.url.");
        }
    }

    private String password() throws IOException {
        if (!Files.exists(folder.password())) {
            throw new EmbeddedPostgresException("The password of the database is missing: put back the file " + folder.password() + ".");
        }
        return Files.readString(folder.password()).strip();
    }

    /** The settings are the program's, so they are written at every start; what an operator must change goes through ALTER SYSTEM. */
    private static byte[] settings() throws IOException {
        try (var in = DatabaseFiles.class.getResourceAsStream(SETTINGS)) {
            if (in == null) {
                throw new IllegalStateException(SETTINGS + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] randomPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random).getBytes(StandardCharsets.US_ASCII);
    }
}
