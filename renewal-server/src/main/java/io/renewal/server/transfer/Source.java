package io.renewal.server.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/**
 * A file that is being read, or standard input.
 *
 * @param name as it was given
 * @param size in bytes, if that is known
 * @param counted counts the bytes that were read of it, packed if it is
 * @param content what is in it, unpacked
 */
record Source(String name, OptionalLong size, Counted counted, InputStream content) implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";

    /**
     * Opens a file by its name; a dash is standard input.
     *
     * @throws UnusableFile if it cannot be opened
     */
    static Source open(String name, InputStream standardInput) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return of("standard input", OptionalLong.empty(), standardInput);
            }
            Path file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new UnusableFile(name + " is a folder");
            }
            OptionalLong size = Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
            return of(name, size, Files.newInputStream(file));
        } catch (IOException e) {
            throw new UnusableFile(name + " cannot be read: " + Shown.failure(e), e);
        }
    }

    private static Source of(String name, OptionalLong size, InputStream bytes) throws IOException {
        Counted counted = new Counted(bytes);
        return new Source(name, size, counted, Format.isPacked(name) ? new GZIPInputStream(counted, 64 * 1024) : counted);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Counts what is read; the count may be asked by another thread. */
    static final class Counted extends FilterInputStream {
        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            add(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            add(Math.max(0, read));
            return read;
        }

        /** Only the reading thread writes it. */
        @SuppressWarnings("NonAtomicVolatileUpdate")
        private void add(int read) {
            count += read;
        }
    }
}
