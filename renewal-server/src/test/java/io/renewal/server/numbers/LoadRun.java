package io.renewal.server.numbers;

import io.renewal.persistence.embedded.DatabaseAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lets workloads take turns on a server and its database, so that whatever else the machine does meets them alike.
 *
 * @param progress is told what happens
 */
record LoadRun(LoadPlan plan, Consumer<String> progress) {
    /** All rounds, by the number of connections and the workload, in the order measured. */
    Map<Integer, Map<String, List<Round>>> on(MeasuredServer server, DatabaseAddress database) throws InterruptedException {
        Processes processes = new Processes(server.pid(), database);
        List<Workload> workloads = prepare(server, database);
        for (Workload workload : workloads) {
            progress.accept("warming up: " + workload.name());
            Round.of(workload, Math.min(8, plan.accounts()), plan.warmUp(), processes);
        }
        Map<Integer, Map<String, List<Round>>> measured = new LinkedHashMap<>();
        for (int connections : plan.connections()) {
            measured.put(connections, takingTurns(workloads, connections, processes));
        }
        return measured;
    }

    private List<Workload> prepare(MeasuredServer server, DatabaseAddress database) {
        progress.accept("preparing " + 2 * plan.accounts() + " accounts with " + plan.instancesEach() + " instances each");
        try (KeepAlive connection = KeepAlive.to(server.port())) {
            Shop shop = Shop.open(connection);
            List<List<Slot>> ordered = shop.stock("order", plan.accounts(), plan.instancesEach());
            List<List<Slot>> written = shop.stock("write", plan.accounts(), plan.instancesEach());
            HttpWorkload.order(connection, ordered.getFirst().getFirst());
            return List.of(HttpWorkload.ceiling(server.port(), ordered), HttpWorkload.quotes(server.port(), ordered),
                    HttpWorkload.orders(server.port(), ordered), Yardstick.at(database, written));
        }
    }

    private Map<String, List<Round>> takingTurns(List<Workload> workloads, int connections, Processes processes)
            throws InterruptedException {
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        for (int i = 1; i <= plan.rounds(); i++) {
            progress.accept(connections + " connections, round " + i + " of " + plan.rounds());
            for (Workload workload : workloads) {
                rounds.computeIfAbsent(workload.name(), _ -> new ArrayList<>())
                        .add(Round.of(workload, connections, plan.time(), processes));
            }
        }
        return rounds;
    }
}
