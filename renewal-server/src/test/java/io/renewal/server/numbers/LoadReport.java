package io.renewal.server.numbers;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table of a load run. Medians of the rounds, with the least and the most. */
record LoadReport(Map<Integer, Map<String, List<Round>>> measured) {
    void print(PrintWriter out, String jsonFile) {
        out.printf("%-11s  %-13s  %-24s  %-20s  %-22s  %s%n", "connections", "workload", "per second", "p50 ms", "p99 ms",
                "processor ms each");
        measured.forEach((connections, workloads) -> {
            workloads.forEach((name, rounds) -> out.printf("%-11d  %-13s  %-24s  %-20s  %-22s  %s%n", connections, name,
                    Spread.of(rounds, Round::perSecond).text(0), Spread.of(rounds, Round::p50).text(2),
                    Spread.of(rounds, Round::p99).text(2), cpu(rounds)));
            out.printf("%-11d  %-13s  %s%n", connections, "order:yardst.", ratio(workloads).text(2));
        });
        new JsonReport("load", content()).write(out, jsonFile);
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        measured.forEach((connections, workloads) -> content.put(Integer.toString(connections),
                Map.of("rounds", workloads, "orderToYardstick", ratio(workloads))));
        return content;
    }

    /** Such as {@code 0.52: database 0.21, load 0.05, server 0.26}. */
    private static String cpu(List<Round> rounds) {
        double whole = Spread.of(rounds, round -> round.cpu().values().stream().mapToDouble(each -> each).sum()).median();
        return String.format(Locale.ROOT, "%.2f: ", whole) + rounds.getFirst().cpu().keySet().stream().sorted()
                .map(kind -> String.format(Locale.ROOT, "%s %.2f", kind,
                        Spread.of(rounds, round -> round.cpu().getOrDefault(kind, 0.0)).median()))
                .collect(Collectors.joining(", "));
    }

    /** Of turns that followed each other. */
    private static Spread ratio(Map<String, List<Round>> workloads) {
        List<Round> orders = workloads.getOrDefault("order-and-pay", List.of());
        List<Round> yardsticks = workloads.getOrDefault("yardstick", List.of());
        return Spread.of(IntStream.range(0, orders.size()).boxed().toList(),
                i -> orders.get(i).perSecond() / yardsticks.get(i).perSecond());
    }
}
