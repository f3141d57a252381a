package io.renewal.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's programs, unpacked and ready to run.
 *
 * @param home the folder of this version
 * @param launcher what runs them
 */
record PostgresBinaries(Path home, Launcher launcher) {
    /** The major version of the programs; data of another one cannot be read by them. */
    static final String MAJOR_VERSION = "18";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final long SPACE_NEEDED = 200L << 20;

    /** Unpacks them unless that was done before. A folder that was not unpacked to its end never gets the name that is looked for. */
    static PostgresBinaries install(PostgresArchive archive, DataFolder folder, Launcher launcher) {
        try {
            Path home = folder.binaries().resolve(MAJOR_VERSION + "-" + archive.fingerprint());
            if (!Files.isDirectory(home)) {
                LOG.info("First start: unpacking PostgreSQL into {}", home);
                requireSpace(folder);
                unpack(archive, home);
            }
            return new PostgresBinaries(home, launcher);
        } catch (IOException e) {
            throw EmbeddedPostgresException.because("Cannot unpack PostgreSQL into " + folder.binaries(), e);
        }
    }

    private static void unpack(PostgresArchive archive, Path home) throws IOException {
        Path unfinished = PrivateFiles.freshFolder(home.resolveSibling("unfinished"));
        archive.unpack(unfinished);
        PrivateFiles.flushTree(unfinished);
        PrivateFiles.publish(unfinished, home);
    }

    /** Said before the work, because a disk that fills up in the middle says it in many different ways. */
    private static void requireSpace(DataFolder folder) throws IOException {
        long free = Files.getFileStore(folder.root()).getUsableSpace();
        if (free < SPACE_NEEDED) {
            throw new EmbeddedPostgresException(
                    "The disk of " + folder.root() + " has " + (free >> 20) + " MB left, and a new database needs "
                            + (SPACE_NEEDED >> 20) + " MB: free some, or set data.dir to a folder on another disk.");
        }
    }

    /** Frees the space of versions that were used before; no server may be running from them. */
    void removeOthers() {
        try (Stream<Path> versions = Files.list(home.resolveSibling("."))) {
            for (Path other : versions.filter(path -> !path.getFileName().equals(home.getFileName())).toList()) {
                PrivateFiles.deleteTree(other);
            }
        } catch (IOException e) {
            LOG.warn("Cannot remove an unused version of PostgreSQL beside {}", home, e);
        }
    }

    Launcher.Outcome run(String program, List<String> arguments) {
        return run(program, arguments, "");
    }

    Launcher.Outcome run(String program, List<String> arguments, String input) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin").resolve(program).toString()));
        command.addAll(arguments);
        return launcher.run(command, input);
    }
}
