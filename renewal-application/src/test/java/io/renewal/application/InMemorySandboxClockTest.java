package io.renewal.application;

import io.renewal.application.port.out.SandboxClock;
import io.renewal.application.testkit.InMemorySandboxClock;
import io.renewal.application.testkit.MovableClock;
import io.renewal.application.testkit.SandboxClockContract;
import java.time.Instant;

class InMemorySandboxClockTest extends SandboxClockContract {
    @Override
    protected SandboxClock newClock(Instant now) {
        return new InMemorySandboxClock(new MovableClock(now));
    }
}
