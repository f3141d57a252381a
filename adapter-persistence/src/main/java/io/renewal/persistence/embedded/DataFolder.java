package io.renewal.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The folder of {@code data.dir} and the places in it.
 *
 * @param root its real path, without symbolic links, as the operating system reports it for running programs
 */
record DataFolder(Path root) {
    /** PostgreSQL's own programs hand paths to a shell within double quotes, where these mean something. */
    private static final Pattern UNSAFE_IN_SHELL = Pattern.compile("[\"$`\\\\\n]");

    /** Makes the folder if it is missing. */
    static DataFolder open(Path dataDir) {
        Path path = dataDir.toAbsolutePath().normalize();
        try {
            PrivateFiles.createFolders(path);
            Path root = path.toRealPath();
            if (UNSAFE_IN_SHELL.matcher(root.toString()).find()) {
                throw new EmbeddedPostgresException(
                        "The path of data.dir, " + root + ", holds a quote, $, ` or \\: choose one without them.");
            }
            return new DataFolder(root);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    /**
     * Sees that this process may write here and that what is here is its own.
     *
     * @return the number of the user that this process runs as
     */
    int claim() {
        try {
            int user = userByWriting();
            for (Path place : List.of(binaries(), database(), password())) {
                if (Files.exists(place) && owner(place) != user) {
                    throw new EmbeddedPostgresException(place + " belongs to the user " + Files.getOwner(place).getName()
                            + ": start as that user, or set data.dir to another folder.");
                }
            }
            return user;
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    /** Tells who we are and that the folder is writable in one go, for want of a portable call that tells the first. */
    private int userByWriting() throws IOException {
        Path probe = root.resolve("probe");
        Files.deleteIfExists(probe);
        PrivateFiles.createFile(probe);
        int user = owner(probe);
        Files.delete(probe);
        return user;
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static EmbeddedPostgresException unusable(Path path, IOException e) {
        return EmbeddedPostgresException.because("Data cannot be kept in " + path
                + ", set data.dir to a folder that this user may write to", e);
    }

    /** Holds one folder per version of the programs. */
    Path binaries() {
        return root.resolve("postgresql");
    }

    Path database() {
        return root.resolve("database");
    }

    Path postmasterPid() {
        return database().resolve("postmaster.pid");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path password() {
        return root.resolve("password");
    }

    Path lock() {
        return root.resolve("lock");
    }
}
