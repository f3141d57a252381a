package io.renewal.server.numbers;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.embedded.EmbeddedPostgres;
import io.renewal.server.whole.Books;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Requests per second, beside the yardstick. */
@Command(name = "load", mixinStandardHelpOptions = true, description = {
        "Requests per second and latencies of quotes and of orders paid from the balance,",
        "beside an empty route (ceiling) and the same rows written by hand (yardstick).",
        "Server, database and this load generator share all processors."})
final class LoadCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--connections", split = ",", defaultValue = "1,8,64", description = "Numbers of connections (default: ${DEFAULT-VALUE}).")
    private List<Integer> connections = List.of();

    @Option(names = "--rounds", defaultValue = "5", description = "Turns of each workload (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "4", description = "Length of a turn (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--warm-up", defaultValue = "15", description = "Seconds that each workload runs before it counts (default: ${DEFAULT-VALUE}).")
    private double warmUp;

    @Option(names = "--accounts", defaultValue = "256", description = "Accounts, for orders and again for the yardstick (default: ${DEFAULT-VALUE}).")
    private int accounts;

    @Option(names = "--instances", defaultValue = "8", description = "Instances of each account (default: ${DEFAULT-VALUE}).")
    private int instances;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        place.clear();
        LoadPlan plan = new LoadPlan(connections, rounds, duration(seconds), duration(warmUp), accounts, instances);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place.data())) {
            DatabaseAddress database = postgres.address();
            try (MeasuredServer server = MeasuredServer.start(place.program(), settings(database), place.log())) {
                var measured = new LoadRun(plan, spec.commandLine().getErr()::println).on(server, database);
                new LoadReport(measured).print(spec.commandLine().getOut(), place.json());
            }
            spec.commandLine().getErr().println("auditing the books");
            Books.at(database).addUp();
        }
        return 0;
    }

    /** Environment variables that name a database. */
    static Map<String, String> settings(DatabaseAddress database) {
        return Map.of("RENEWAL_DATABASE_URL", database.url(), "RENEWAL_DATABASE_USER", database.user(), "RENEWAL_DATABASE_PASSWORD",
                database.password());
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
