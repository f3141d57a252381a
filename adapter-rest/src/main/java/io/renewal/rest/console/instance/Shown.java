package io.renewal.rest.console.instance;

import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.InstanceFilter.Released;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Statuses;
import java.util.Optional;
import java.util.stream.Stream;

/** What a list of instances shows by their status. What is gone is in nobody's way unless it is asked for. */
public enum Shown {
    ALL_BUT_RELEASED(Optional.empty()),
    NORMAL(Optional.of(InstanceStatus.NORMAL)),
    EXPIRING(Optional.of(InstanceStatus.EXPIRING)),
    EXPIRED(Optional.of(InstanceStatus.EXPIRED)),
    LOCKED(Optional.of(InstanceStatus.LOCKED)),
    RELEASED(Optional.of(InstanceStatus.RELEASED)),
    ALL(Optional.empty());

    private final Optional<InstanceStatus> status;

    Shown(Optional<InstanceStatus> status) {
        this.status = status;
    }

    static Shown of(InstanceFilter filter) {
        Shown whole = filter.released() == Released.LISTED ? ALL : ALL_BUT_RELEASED;
        return filter.status().flatMap(wanted -> Stream.of(values()).filter(shown -> shown.status.filter(wanted::equals).isPresent())
                .findAny()).orElse(whole);
    }

    Optional<InstanceStatus> status() {
        return status;
    }

    Released released() {
        return this == ALL_BUT_RELEASED ? Released.LEFT_OUT : Released.LISTED;
    }

    /** What the choice is called. */
    public Phrase words() {
        return status.map(Statuses::of).orElse(this == ALL ? InstancePhrases.WITH_RELEASED : InstancePhrases.ALL_BUT_RELEASED);
    }
}
