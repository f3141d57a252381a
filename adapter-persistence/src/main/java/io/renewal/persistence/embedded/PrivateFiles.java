package io.renewal.persistence.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that only their owner may read, and that appear whole or not at all, even when the machine loses power. */
final class PrivateFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALL = permissions("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READ_WRITE = permissions("rw-------");

    private PrivateFiles() {}

    /** Those that exist keep the permissions they have. */
    static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, OWNER_ALL);
    }

    static void createFile(Path file) throws IOException {
        Files.createFile(file, OWNER_READ_WRITE);
    }

    static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, OWNER_ALL.value());
    }

    /** A folder under construction: new and empty, whatever an earlier try left there. */
    static Path freshFolder(Path folder) throws IOException {
        deleteTree(folder);
        createFolders(folder);
        return folder;
    }

    /** Replaces the file's content, on disk when this returns. */
    static void write(Path file, byte[] content) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(next, Set.of(CREATE, WRITE, TRUNCATE_EXISTING), OWNER_READ_WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        publish(next, file);
    }

    /** Renames what is complete to the name under which it is looked for; both must lie in the same folder. */
    static void publish(Path complete, Path name) throws IOException {
        Files.move(complete, name, ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(name.resolveSibling("."), READ)) {
            folder.force(true);
        }
    }

    /** Flushes all below to the disk, so that a rename that survives a power cut never names empty files. */
    static void flushTree(Path root) throws IOException {
        try {
            tree(root).parallelStream().filter(path -> !Files.isSymbolicLink(path)).forEach(PrivateFiles::flush);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void flush(Path path) {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does nothing when there is none. */
    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        for (Path path : tree(root).reversed()) {
            Files.delete(path);
        }
    }

    private static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String of) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(of));
    }
}
