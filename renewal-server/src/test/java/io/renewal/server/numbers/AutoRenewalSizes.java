package io.renewal.server.numbers;

import java.util.List;
import picocli.CommandLine.Option;

/** How much {@link AutoRenewalCommand} has renewed. */
final class AutoRenewalSizes {
    @Option(names = "--instances", defaultValue = "100000", description = "How many there are by balance, on one node or two (default: ${DEFAULT-VALUE}).")
    private int instances;

    @Option(names = "--due", defaultValue = "10000", description = "How many of them are due in each round (default: ${DEFAULT-VALUE}).")
    private int due;

    @Option(names = "--grown", split = ",", defaultValue = "100000,1000000,5000000", description = "How many there are while they grow (default: ${DEFAULT-VALUE}).")
    private List<Integer> grown = List.of();

    @Option(names = "--grown-due", defaultValue = "10000", description = "How many of those are due in each round (default: ${DEFAULT-VALUE}).")
    private int grownDue;

    @Option(names = "--cards", defaultValue = "5000", description = "How many are renewed by card (default: ${DEFAULT-VALUE}).")
    private int cards;

    int instances() {
        return instances;
    }

    int due() {
        return due;
    }

    List<Integer> grown() {
        return grown;
    }

    int grownDue() {
        return grownDue;
    }

    int cards() {
        return cards;
    }
}
