package io.renewal.server.numbers;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.embedded.EmbeddedPostgres;
import io.renewal.server.whole.Books;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What payments take that wait for the provider. */
@Command(name = "payments", mixinStandardHelpOptions = true, description = {
        "Card payments, all at once, at a provider that answers late:",
        "how many were in flight at most, and how many database connections and platform threads that took.",
        "Then it is audited that each order was paid once, and that the provider made one charge for each."})
final class PaymentsCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--payments", defaultValue = "1000", description = "How many (default: ${DEFAULT-VALUE}).")
    private int payments;

    @Option(names = "--latency", defaultValue = "PT0.3S", description = "How late the provider answers each request (default: ${DEFAULT-VALUE}).")
    private Duration latency = Duration.ZERO;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        place.clear();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place.data().resolveSibling("database"))) {
            DatabaseAddress database = postgres.address();
            SlowProvider provider = SlowProvider.onFreePort();
            try (MeasuredServer server = MeasuredServer.start(place.program(), provider.settings(database, place.data()), place.log())) {
                print(spec.commandLine().getOut(), new PaymentsRun(payments, latency).on(server, database, provider));
            }
            spec.commandLine().getErr().println("auditing the books");
            Books.at(database).addUp();
        }
        return 0;
    }

    private void print(PrintWriter out, PaymentsRun.Measured measured) {
        out.printf("%-36s  %d%n", "payments", payments);
        out.printf("%-36s  %d%n", "in flight at most", measured.most().inFlight());
        out.printf("%-36s  %.1f%n", "seconds until all were paid", measured.seconds());
        out.printf("%-36s  %.0f%n", "payments per second", payments / measured.seconds());
        out.printf("%-36s  %d%n", "database connections at most", measured.most().connections());
        out.printf("%-36s  %d%n", "platform threads before", measured.before().threads());
        out.printf("%-36s  %d%n", "platform threads at most", measured.most().threads());
        new JsonReport("payments", measured).write(out, place.json());
    }
}
