package io.renewal.server.transfer;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalLong;

/** Tells how far something has come that takes long. For one thread. */
public final class Progress {
    private final PrintWriter out;
    private final Look look;
    private final InstantSource clock;
    private final OptionalLong size;
    private final String pieces;
    private final Instant began;
    private Instant told;

    /** How it looks. */
    public enum Look {
        /** A line of its own every few seconds, for logs. */
        LINES(Duration.ofSeconds(5)),
        /** One line that is written over again and again, for a terminal. */
        BAR(Duration.ofMillis(200));

        private final Duration every;

        Look(Duration every) {
            this.every = every;
        }
    }

    /** @param size of the file in bytes, if it is known */
    Progress(PrintWriter out, Look look, InstantSource clock, OptionalLong size) {
        this(out, look, clock, size, "lines");
    }

    /**
     * Of pieces of another kind than the lines of a file.
     *
     * @param size how many there are, if it is known
     * @param pieces what people call them
     */
    public Progress(PrintWriter out, Look look, InstantSource clock, OptionalLong size, String pieces) {
        this.pieces = pieces;
        this.out = out;
        this.look = look;
        this.clock = clock;
        this.size = size;
        this.began = clock.instant();
        this.told = began;
    }

    /** Tells it if the last time was long enough ago. */
    public void at(long bytesRead, long lines) {
        Instant now = clock.instant();
        if (now.isBefore(told.plus(look.every))) {
            return;
        }
        told = now;
        String text = text(bytesRead, lines);
        switch (look) {
            case LINES -> out.println(text);
            case BAR -> out.print("\r" + ERASE + bar(bytesRead) + text);
        }
        out.flush();
    }

    /** Makes room for other lines. */
    public void clear() {
        if (look == Look.BAR) {
            out.print("\r" + ERASE);
            out.flush();
        }
    }

    /** How long it took so far, and how fast that was: {@code 12 s (6,500 lines a second)}. */
    String pace(long lines) {
        Duration taken = Duration.between(began, clock.instant());
        return String.format(Locale.ROOT, "%s (%,d lines a second)", told(taken), perSecond(lines, taken));
    }

    private String text(long bytesRead, long lines) {
        Duration taken = Duration.between(began, clock.instant());
        String speed = String.format(Locale.ROOT, "%,d %s, %,d a second", lines, pieces, perSecond(lines, taken));
        if (size.isEmpty() || bytesRead == 0 || size.getAsLong() == 0) {
            return speed;
        }
        double share = Math.min(1, (double) bytesRead / size.getAsLong());
        Duration left = Duration.ofMillis((long) (taken.toMillis() * (1 - share) / share));
        return String.format(Locale.ROOT, "%3.0f %%, %s, %s left", share * 100, speed, told(left));
    }

    private String bar(long bytesRead) {
        if (size.isEmpty() || size.getAsLong() == 0) {
            return "";
        }
        int done = (int) Math.min(WIDTH, WIDTH * bytesRead / size.getAsLong());
        return "[" + "#".repeat(done) + ".".repeat(WIDTH - done) + "] ";
    }

    private static long perSecond(long lines, Duration taken) {
        return lines * 1000 / Math.max(1, taken.toMillis());
    }

    private static String told(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        return seconds < 100 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    private static final int WIDTH = 30;
    private static final String ERASE = "\u001b[K";
}
