package io.renewal.server.timers;

import io.renewal.application.port.out.StoreUnavailableException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log of a timer's failures, of each kind once: what fails every few seconds would else bury everything. Told again after it
 * went well in between. For one thread.
 */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final String timer;
    private Optional<Class<?>> last = Optional.empty();

    Failures(String timer) {
        this.timer = timer;
    }

    void failed(Throwable failure) {
        if (last.filter(failure.getClass()::equals).isPresent()) {
            return;
        }
        last = Optional.of(failure.getClass());
        if (failure instanceof StoreUnavailableException) {
            LOG.atWarn().addKeyValue("timer", timer).addKeyValue("cause", failure).log("a timer waits for the database");
        } else {
            LOG.atError().addKeyValue("timer", timer).setCause(failure).log("a timer failed, and goes on");
        }
    }

    void wentWell() {
        if (last.isPresent()) {
            LOG.atInfo().addKeyValue("timer", timer).log("a timer runs again");
        }
        last = Optional.empty();
    }
}
