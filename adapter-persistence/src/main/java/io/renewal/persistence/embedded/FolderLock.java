package io.renewal.persistence.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to use a data folder, held by one process. The operating system takes it back when the process dies, however it dies; so a
 * server that runs over a folder nobody holds was left behind.
 */
final class FolderLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);
    /** Closing any channel of a file gives up the process's locks on it, so within a process the file may be opened only once. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock acquire(Path file) {
        if (!HELD_HERE.add(file)) {
            throw inUse(file, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(file, lock(file));
        } catch (IOException e) {
            HELD_HERE.remove(file);
            throw EmbeddedPostgresException.because(
                    "The folder of data.dir cannot be locked, set data.dir to a folder that this user may write to", e);
        } catch (Throwable e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(file, new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (Throwable e) {
            channel.close();
            throw e;
        }
    }

    private static EmbeddedPostgresException inUse(Path file, String process) {
        return new EmbeddedPostgresException("The folder " + file.getParent() + " is in use by a running Renewal (process " + process
                + "): stop that one, or set data.dir to another folder.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("Cannot close {}; the folder stays locked until this process ends", file, e);
            return;
        }
        HELD_HERE.remove(file);
    }
}
