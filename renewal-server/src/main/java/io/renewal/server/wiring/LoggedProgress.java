package io.renewal.server.wiring;

import io.renewal.application.port.out.MoveProgress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log every few seconds how far a move of the sandbox clock has come. Thread-safe. */
final class LoggedProgress implements MoveProgress {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedProgress.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final InstantSource wall;
    private Instant told;

    LoggedProgress(InstantSource wall) {
        this.wall = wall;
        this.told = wall.instant();
    }

    @Override
    public synchronized void reached(Instant now, Instant target, int performed) {
        Instant wallNow = wall.instant();
        if (wallNow.isBefore(told.plus(EVERY))) {
            return;
        }
        told = wallNow;
        LOG.atInfo().addKeyValue("now", now).addKeyValue("target", target).addKeyValue("performed", performed)
                .log("the sandbox clock is being moved");
    }
}
