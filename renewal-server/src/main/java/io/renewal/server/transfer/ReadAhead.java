package io.renewal.server.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.LongSupplier;

/** Reads a file on a thread of its own, a few batches ahead of whoever stores them. {@link #next} is for one thread. */
final class ReadAhead implements AutoCloseable {
    /** Entries in a batch: many enough to make a commit cheap, few enough to lose little by one. */
    private static final int BATCH = 500;
    /** Bytes in a batch, of lines as long as they may be. */
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int BATCHES_AHEAD = 2;

    private final Registrations registrations;
    private final LongSupplier bytesRead;
    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread reader;
    private volatile boolean stopped;

    private ReadAhead(Registrations registrations, LongSupplier bytesRead) {
        this.registrations = registrations;
        this.bytesRead = bytesRead;
        // A daemon: one that waits for standard input does not keep the program from ending.
        this.reader = Thread.ofPlatform().daemon().name("reader").unstarted(this::read);
    }

    /** Begins to read. */
    static ReadAhead in(Registrations registrations, LongSupplier bytesRead) {
        ReadAhead ahead = new ReadAhead(registrations, bytesRead);
        ahead.reader.start();
        return ahead;
    }

    /** What comes next; waits for it. */
    Step next() throws InterruptedException {
        return stopped ? new Step.Stopped() : steps.take();
    }

    /** Has {@link #next} give no more batches. For any thread. */
    void stop() {
        stopped = true;
        // Wakes whoever waits for a file that does not come; if there is no room, nobody waits.
        steps.offer(new Step.Stopped());
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    private void read() {
        try {
            steps.put(readToItsEnd());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private Step readToItsEnd() throws InterruptedException {
        try {
            List<Entry> batch = batch();
            while (!batch.isEmpty()) {
                steps.put(new Step.Batch(batch, bytesRead.getAsLong()));
                batch = batch();
            }
            return new Step.End();
        } catch (IOException e) {
            return new Step.Broken(e);
        } catch (RuntimeException e) {
            return new Step.Failed(e);
        }
    }

    private List<Entry> batch() throws IOException {
        List<Entry> batch = new ArrayList<>(BATCH);
        long bytes = 0;
        while (batch.size() < BATCH && bytes < MOST_BYTES) {
            Optional<Entry> next = registrations.next();
            if (next.isEmpty()) {
                break;
            }
            batch.add(next.get());
            bytes += next.get().line().length();
        }
        return batch;
    }
}
