package io.renewal.server.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that has its name only once it is complete; until then, and if it never is, another may have it. */
final class WholeFile implements AutoCloseable {
    private final Path file;
    private final Path part;
    private final FileChannel channel;

    private WholeFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
    }

    static WholeFile at(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        return new WholeFile(file, part,
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    OutputStream content() {
        return Channels.newOutputStream(channel);
    }

    /** Gives it its name, when all is on the disk. */
    void complete() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Leaves nothing of one that is not complete. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
