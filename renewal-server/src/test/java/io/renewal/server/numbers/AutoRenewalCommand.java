package io.renewal.server.numbers;

import io.renewal.persistence.embedded.DatabaseAddress;
import io.renewal.persistence.embedded.EmbeddedPostgres;
import io.renewal.server.whole.Books;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast automatic renewals are. */
@Command(name = "auto-renewal", mixinStandardHelpOptions = true, description = {
        "Renews all that is due, on the real persistence in this process. Its parts, each with a database of its own:",
        "  balance   one node, in turn with a yardstick: the same rows by one statement for each batch",
        "  nodes     the same with two nodes on one database", "  growth    the same number due among more and more instances",
        "  provider  by cards, a thousand in flight at a provider that answers 0.3 s late",
        "After each it is audited that each instance was renewed once, and that the books add up."})
final class AutoRenewalCommand implements Callable<Integer> {
    private static final int WARM_UP = 5_000;

    @Mixin
    private Place place = new Place();

    @Mixin
    private AutoRenewalSizes sizes = new AutoRenewalSizes();

    @Option(names = "--parts", split = ",", defaultValue = "balance,nodes,growth,provider", description = "Those that are measured (default: ${DEFAULT-VALUE}).")
    private List<AutoRenewalPart> parts = List.of();

    @Option(names = "--rounds", defaultValue = "3", description = "How often each is measured, but the provider (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--no-audit", description = "Leaves out the audit of all books, which takes minutes for millions.")
    private boolean isNotAudited;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        place.clear();
        Map<AutoRenewalPart, Object> measured = new LinkedHashMap<>();
        for (AutoRenewalPart part : parts) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(place.data().resolve(part.name()))) {
                spec.commandLine().getOut().println(part);
                measured.put(part, measure(part, postgres.address()));
                if (!isNotAudited) {
                    tell("auditing the books");
                    Books.at(postgres.address()).addUp();
                }
            }
        }
        new JsonReport("auto-renewal", measured).write(spec.commandLine().getOut(), place.json());
        return 0;
    }

    private Object measure(AutoRenewalPart part, DatabaseAddress database) throws InterruptedException {
        return switch (part) {
            case BALANCE -> balances(plan(List.of(sizes.instances()), sizes.due(), 1), database);
            case NODES -> balances(plan(List.of(sizes.instances()), sizes.due(), 2), database);
            case GROWTH -> balances(plan(sizes.grown(), sizes.grownDue(), 1), database);
            case PROVIDER -> cards(database);
        };
    }

    private AutoRenewalRun.Plan plan(List<Integer> among, int due, int nodes) {
        return new AutoRenewalRun.Plan(among, due, nodes, rounds, Math.min(WARM_UP, due));
    }

    private List<AutoRenewalRun.Measured> balances(AutoRenewalRun.Plan plan, DatabaseAddress database) throws InterruptedException {
        List<AutoRenewalRun.Measured> measured = new AutoRenewalRun(plan, this::tell).on(database);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%10s %10s %12s %12s %7s %16s %18s%n", "instances", "due", "renewals/s", "yardstick/s", "ratio",
                "commits per 500", "heap MB, then");
        measured.forEach(round -> out.printf(Locale.ROOT, "%10d %10d %12.0f %12.0f %7.2f %16.1f %9.1f %8.1f%n", round.size(), plan.due(),
                round.perSecond(), round.yardstickPerSecond(), round.ratio(), round.commitsPerBatch(), round.heapBefore(),
                round.heapAfter()));
        out.flush();
        return measured;
    }

    private CardRenewals.Measured cards(DatabaseAddress database) throws InterruptedException {
        CardRenewals.Measured measured = new CardRenewals(sizes.cards(), this::tell).on(database);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-36s  %d%n", "renewals", sizes.cards());
        out.printf(Locale.ROOT, "%-36s  %.0f%n", "renewals per second", measured.perSecond());
        out.printf(Locale.ROOT, "%-36s  %d%n", "in flight at most", measured.most().inFlight());
        out.printf(Locale.ROOT, "%-36s  %d%n", "database connections at most", measured.most().connections());
        out.printf(Locale.ROOT, "%-36s  %d%n", "platform threads before", measured.before().threads());
        out.printf(Locale.ROOT, "%-36s  %d%n", "platform threads at most", measured.most().threads());
        out.flush();
        return measured;
    }

    private void tell(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }
}
