package io.renewal.server.numbers;

import io.renewal.persistence.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Resident memory of the server at rest. */
@Command(name = "memory", mixinStandardHelpOptions = true, description = {
        "Megabytes that the server's process has resident, without PostgreSQL's:",
        "some seconds after its start, at the end of a load of orders, and some seconds after that."})
final class MemoryCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--load", defaultValue = "60", description = "Seconds of load (default: ${DEFAULT-VALUE}).")
    private int load;

    @Option(names = "--rest", defaultValue = "20", description = "Seconds of rest before it is looked (default: ${DEFAULT-VALUE}).")
    private int rest;

    @Option(names = "--connections", defaultValue = "64", description = "Connections that order (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        place.clear();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place.data());
                MeasuredServer server = MeasuredServer.start(place.program(), LoadCommand.settings(postgres.address()), place.log())) {
            Map<String, Long> megabytes = new LinkedHashMap<>();
            rest();
            megabytes.put("at rest after the start", server.residentMegabytes());
            Round round = Round.of(orders(server), connections, Duration.ofSeconds(load),
                    new Processes(server.pid(), postgres.address()));
            megabytes.put("at the end of a load", server.residentMegabytes());
            rest();
            megabytes.put("at rest after the load", server.residentMegabytes());
            megabytes.forEach((name, value) -> spec.commandLine().getOut().printf("%-24s  %d MB%n", name, value));
            new JsonReport("memory", Map.of("megabytes", megabytes, "load", round)).write(spec.commandLine().getOut(), place.json());
        }
        return 0;
    }

    private Workload orders(MeasuredServer server) {
        try (KeepAlive connection = KeepAlive.to(server.port())) {
            List<List<Slot>> accounts = Shop.open(connection).stock("order", Math.max(connections, 64), 8);
            return HttpWorkload.orders(server.port(), accounts);
        }
    }

    private void rest() {
        long end = System.nanoTime() + Duration.ofSeconds(rest).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
