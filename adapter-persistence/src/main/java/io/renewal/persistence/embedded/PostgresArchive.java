package io.renewal.persistence.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for one platform, packed, as they lie in a jar.
 *
 * @param location an entry of a jar
 */
record PostgresArchive(URL location) {
    private static final int OWNER_MAY_EXECUTE = 0100;

    /** @throws EmbeddedPostgresException if there is none for the platform */
    static PostgresArchive of(Platform platform) {
        return platform.archive().flatMap(PostgresArchive::find).orElseThrow(() -> new EmbeddedPostgresException(
                "No embedded PostgreSQL comes with this build for " + platform + ": set database.url to a PostgreSQL of your own."));
    }

    private static Optional<PostgresArchive> find(String name) {
        return Optional.ofNullable(PostgresArchive.class.getResource("/" + name)).map(PostgresArchive::new);
    }

    /** Tells one build of the programs from another without reading the whole: the checksum that the jar keeps of it anyway. */
    String fingerprint() throws IOException {
        if (!(location.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException(location + " is not in a jar");
        }
        return HexFormat.of().toHexDigits(jar.getJarEntry().getCrc(), 8);
    }

    void unpack(Path folder) throws IOException {
        try (InputStream packed = new BufferedInputStream(location.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, entry.resolveIn(folder));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            PrivateFiles.createFolders(target);
            return;
        }
        PrivateFiles.createFolders(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        PrivateFiles.createFile(target);
        try (var out = Files.newOutputStream(target)) {
            content.transferTo(out);
        }
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            PrivateFiles.makeExecutable(target);
        }
    }
}
