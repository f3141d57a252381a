package io.renewal.server.numbers;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** From start to first answer. */
@Command(name = "start", mixinStandardHelpOptions = true, description = {
        "Seconds from the start of the command to its first answer, which needs key and database:",
        "on an empty data folder, and on the folder that this left behind."})
final class StartCommand implements Callable<Integer> {
    @Mixin
    private Place place = new Place();

    @Option(names = "--rounds", defaultValue = "5", description = "How often each is done (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--archive", paramLabel = "FILE", defaultValue = "renewal-server/target/renewal-server.jsa", description = "The launcher's archive of classes, removed before the starts that are to go without (default: ${DEFAULT-VALUE}).")
    private Path archive = Path.of("renewal-server/target/renewal-server.jsa");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int i = 1; i <= rounds; i++) {
            spec.commandLine().getErr().println("round " + i + " of " + rounds);
            place.clear();
            Files.deleteIfExists(archive);
            measure("first run, no class archive", seconds);
            Files.deleteIfExists(archive);
            measure("warm folder, no class archive", seconds);
            measure("warm folder, class archive", seconds);
            place.clear();
            measure("empty folder, class archive", seconds);
        }
        print(spec.commandLine().getOut(), seconds);
        return 0;
    }

    private void measure(String name, Map<String, List<Double>> seconds) {
        try (MeasuredServer server = MeasuredServer.start(place.program(), Map.of("RENEWAL_DATA_DIR", place.data().toString()),
                place.log())) {
            seconds.computeIfAbsent(name, _ -> new ArrayList<>()).add(server.toFirstAnswer().toMillis() / 1000.0);
        }
    }

    private void print(PrintWriter out, Map<String, List<Double>> seconds) {
        out.printf("%-30s  %s%n", "start to first answer", "seconds");
        seconds.forEach((name, measured) -> out.printf("%-30s  %s%n", name, Spread.of(measured, Double::doubleValue).text(2)));
        new JsonReport("start", seconds).write(out, place.json());
    }
}
