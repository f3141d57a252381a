package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table of metrics is what a server tells of itself. */
class MetricsDocumentTest {
    @RegisterExtension
    static final FreshRenewal RENEWAL = new FreshRenewal();

    private static final Path DOCUMENT = Path.of("..", "docs", "metrics.md");
    private static final String HEAD = """
            # Metrics

            Generated from what a server tells at `/metrics`; after a change run `./mvnw verify -Dupdate-docs`.

            `GET /metrics` answers in the text format of Prometheus and needs no key. With `metrics.port` it is on that port, where nothing else
            is, and not on the API's. Labels have few values, whatever callers send: requests are told by the template of their route, never
            by their path. Counters begin at 0 when the server starts, and count what this server did: add them up over servers. An order is
            counted when its transaction has committed, and once, also if that was done again after a collision; where the connection to the
            database broke during a commit, nobody knows, and it is not counted. The ledger is exact, these are not.

            | name | type | labels | meaning |
            |---|---|---|---|
            """;
    private static final String TAIL = """

            Besides, of the process and its Java: `process_*`, `system_*` (processors, load, start, uptime) and `jvm_*` (memory, garbage
            collection, threads, classes).
            """;
    /** Name, meaning and type. */
    private static final Pattern FAMILY = Pattern.compile("# HELP (\\S+) (.*)\\n# TYPE \\S+ (\\S+)\\n");
    private static final Pattern OURS = Pattern.compile("(renewal|http|hikaricp)_.*");
    private static final Pattern LABEL = Pattern.compile("[{,](\\w+)=\"");

    @Test
    void theDocumentIsUpToDate() throws IOException {
        Operator operator = RENEWAL.operator().publishPrices("EUR");
        Customer customer = operator.open("acme", "EUR", "Europe/Berlin");
        operator.topUp(customer, "200.00", "EUR");
        Instant end = operator.register(customer, "r-one", LocalDate.of(2044, 6, 15), Operator.FAR);
        customer.cancel(customer.renew("r-one", 3, end).is(201).text("/orderId")).is(200);

        Scrape scrape = Scrape.of(operator.api().address());
        String expected = HEAD + FAMILY.matcher(scrape.text()).results().filter(family -> OURS.matcher(family.group(1)).matches())
                .sorted(Comparator.comparing(family -> family.group(1))).map(family -> row(family, scrape)).collect(Collectors.joining())
                + TAIL;
        if (System.getProperty("update-docs") != null) {
            Files.writeString(DOCUMENT, expected);
        }
        assertEquals(expected, Files.readString(DOCUMENT), "run ./mvnw verify -Dupdate-docs");
    }

    private static String row(MatchResult family, Scrape scrape) {
        List<String> labels = scrape.series(family.group(1)).stream().flatMap(series -> LABEL.matcher(series).results())
                .map(label -> label.group(1)).filter(label -> !label.equals("le")).distinct().sorted().toList();
        return "| `%s` | %s | %s | %s |\n".formatted(family.group(1), family.group(3),
                labels.stream().map("`%s`"::formatted).collect(Collectors.joining(", ")), family.group(2).strip());
    }
}
