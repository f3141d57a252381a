package io.renewal.server.preview;

import io.renewal.application.port.in.PreviewAutoRenewal.Watcher;
import io.renewal.server.transfer.Progress;
import io.renewal.server.transfer.StopSwitch;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells on a terminal how far it has come, until somebody wants it to stop. For one thread. */
final class Watching implements Watcher {
    private final PrintWriter out;
    private final Progress.Look look;
    private final InstantSource clock;
    private final StopSwitch stop;
    private Optional<Progress> progress = Optional.empty();

    Watching(PrintWriter out, Progress.Look look, InstantSource clock, StopSwitch stop) {
        this.out = out;
        this.look = look;
        this.clock = clock;
        this.stop = stop;
    }

    @Override
    public boolean goesOn(long seen, long all) {
        if (progress.isEmpty()) {
            progress = Optional.of(new Progress(out, look, clock, OptionalLong.of(all), "instances"));
        }
        progress.get().at(seen, seen);
        return !stop.isThrown();
    }

    void end() {
        progress.ifPresent(Progress::clear);
    }
}
