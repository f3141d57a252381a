package io.renewal.server;

import io.renewal.server.cli.CommandLines;
import io.renewal.server.service.GuiceServices;
import io.renewal.server.wiring.Wiring;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        // Guice reads this once, when it is loaded. Without it, it writes classes at run time by means that newer Javas take away.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
        System.exit(CommandLines.create(new GuiceServices(Wiring::serving), new GuiceServices(Wiring::demonstrating), Wiring::books)
                .execute(arguments));
    }
}
