package io.renewal.server.architecture;

import java.util.EnumSet;
import java.util.Set;

/** The packages that rules speak of. Rules name packages only by these, so that a test can ask whether each exists. */
enum Place {
    DOMAIN("domain"),
    APPLICATION("application"),
    IN_PORTS("application.port.in"),
    OUT_PORTS("application.port.out"),
    IDEMPOTENCY("application.idempotency"),
    REST("rest"),
    PERSISTENCE("persistence"),
    PAYMENT("payment"),
    NOTIFICATION("notification"),
    SERVER("server"),
    WIRING("server.wiring");

    static final Set<Place> ADAPTERS = EnumSet.of(REST, PERSISTENCE, PAYMENT, NOTIFICATION);
    static final Set<Place> MODULES = EnumSet.of(DOMAIN, APPLICATION, REST, PERSISTENCE, PAYMENT, NOTIFICATION, SERVER);

    private final String path;

    Place(String path) {
        this.path = path;
    }

    /** The package, relative to the root of a hexagon. */
    String path() {
        return path;
    }
}
