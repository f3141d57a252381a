package io.renewal.server.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.testkit.MovableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant BEGAN = Instant.parse("2024-02-08T00:00:00Z");
    private final MovableClock clock = new MovableClock(BEGAN);
    private final StringWriter out = new StringWriter();

    @Test
    void aLineIsToldEveryFewSeconds() {
        Progress progress = progress(Progress.Look.LINES, OptionalLong.of(1_000_000));
        after(4, progress, 1_000, 10);
        after(6, progress, 250_000, 30_000);
        after(9, progress, 260_000, 31_000);
        after(400, progress, 1_000_000, 1_000_000);
        assertEquals(" 25 %, 30,000 lines, 5,000 a second, 18 s left\n100 %, 1,000,000 lines, 2,500 a second, 0 s left\n", out.toString());
        assertEquals("6 min 40 s (2,500 lines a second)", progress.pace(1_000_000));
    }

    @Test
    void aTerminalShowsABarThatIsWrittenOver() {
        Progress progress = progress(Progress.Look.BAR, OptionalLong.of(100));
        after(1, progress, 50, 500);
        progress.clear();
        assertEquals("\r\u001b[K[###############...............]  50 %, 500 lines, 500 a second, 1 s left\r\u001b[K", out.toString());
    }

    @Test
    void whatHasNoKnownSizeHasNoEndInSight() {
        Progress progress = progress(Progress.Look.LINES, OptionalLong.empty());
        after(5, progress, 50, 500);
        assertEquals("500 lines, 100 a second\n", out.toString());
    }

    private Progress progress(Progress.Look look, OptionalLong size) {
        return new Progress(new PrintWriter(out), look, clock, size);
    }

    private void after(int seconds, Progress progress, long bytes, long lines) {
        clock.moveTo(BEGAN.plusSeconds(seconds));
        progress.at(bytes, lines);
    }
}
