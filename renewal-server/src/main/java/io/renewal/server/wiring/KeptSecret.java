package io.renewal.server.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secret that the console makes for itself if it is given none, kept beside the data where only its owner reads it. */
final class KeptSecret {
    private static final Logger log = LoggerFactory.getLogger(KeptSecret.class);
    private static final int SHORTEST = 16;

    private KeptSecret() {}

    /**
     * The one kept in a folder; made and kept if there is none yet. A server whose data lies elsewhere has no such folder, and none is made: its
     * secret goes with it.
     */
    static String in(Path dataDir, Supplier<String> made) {
        Path file = dataDir.resolve("console-secret");
        try {
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            if (kept.length() >= SHORTEST) {
                return kept;
            }
            String secret = made.get();
            if (Files.isDirectory(dataDir)) {
                keep(file, secret);
            }
            return secret;
        } catch (IOException e) {
            log.atWarn().addKeyValue("file", file).setCause(e)
                    .log("the secret of the console cannot be kept, so that its sessions end with this process; set console.secret");
            return made.get();
        }
    }

    /** Written beside and moved into place, so that no half of it is left by a kill. */
    private static void keep(Path file, String secret) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, secret, StandardOpenOption.WRITE);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
