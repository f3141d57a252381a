package io.renewal.server.transfer;

import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.server.StartupException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renewal import}: puts the accounts and instances of a file into the books. */
@Command(name = "import", description = {"Registers the accounts and instances of a file.", "",
        "JSON lines: an object a line, as in the API's PUT with the id among the fields;",
        "one with an instanceId is an instance, any other an account. CSV: a header row",
        "that names the same fields, an empty cell for an absent one. Lines that begin",
        "with # are comments. An account comes before its instances.", "",
        "Refused lines are told with their reasons, the rest is stored. Importing a file",
        "again is harmless: what is there already, and was registered so, is unchanged.", ""}, footer = {"",
                "Exit codes: 0 all is stored, 1 some lines were refused or it could not go on,",
                "2 wrong usage, or a file that cannot be used."})
public final class ImportCommand implements Callable<Integer> {
    private final Offline offline;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A .csv, .jsonl or .ndjson file, also packed (.gz); - is standard input.")
    private String file = "-";

    @Option(names = "--format", paramLabel = "<format>", description = "csv or jsonl, where the name of the file does not tell.")
    private Optional<Format> format = Optional.empty();

    @Option(names = "--rejects", paramLabel = "<file>", description = "Write refused lines there, their reasons above them as comments.")
    private Optional<Path> rejects = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    /** A command that is not run yet. */
    public ImportCommand(Offline offline, Terminal terminal) {
        this.offline = offline;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (StopSwitch stop = StopSwitch.on(offline.shutdown()); Source source = Source.open(file, terminal.in())) {
            Format known = format.or(() -> Format.of(file)).orElseThrow(
                    () -> new UnusableFile(file + " has a name that does not tell its format: say --format=csv or --format=jsonl"));
            try (Books books = offline.open(spec.commandLine().getParseResult())) {
                return load(books, source, known.read(new PlainLines(source.content()), books.json()), stop);
            }
        } catch (UnusableFile e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int load(Books books, Source source, Registrations registrations, StopSwitch stop) throws IOException, InterruptedException {
        Tally tally = new Tally();
        Progress progress = new Progress(err(), terminal.look(), books.watch(), source.size());
        try (Rejects refused = rejects(registrations.header());
                ReadAhead ahead = ReadAhead.in(registrations, source.counted()::count)) {
            stop.listen(ahead::stop);
            Step last = storeAll(ahead, new Loading(books.registrations(), refused, progress, tally));
            progress.clear();
            tell("%s: %s, in %s.".formatted(source.name(), tally.told(), progress.pace(tally.all())));
            return end(last, source, tally);
        }
    }

    private static Step storeAll(ReadAhead ahead, Loading loading) throws InterruptedException {
        Step step = ahead.next();
        while (step instanceof Step.Batch batch) {
            try {
                loading.store(batch);
            } catch (StoreUnavailableException e) {
                loading.progress().clear();
                throw new StartupException("The database does not answer any more. What is stored stays (%s): see to the database, then "
                        .formatted(loading.tally().told()) + "import the same file again.", e);
            }
            step = ahead.next();
        }
        return step;
    }

    private int end(Step last, Source source, Tally tally) {
        return switch (last) {
            case Step.End _,Step.Batch _ -> tally.hasRefused() ? ExitCode.SOFTWARE : ExitCode.OK;
            case Step.Stopped _ -> {
                tell("Stopped before its end: import the same file again to go on.");
                yield ExitCode.SOFTWARE;
            }
            case Step.Broken broken ->
                throw new UnusableFile("%s cannot be read any further: %s".formatted(source.name(), Shown.failure(broken.cause())));
            case Step.Failed failed -> throw failed.cause();
        };
    }

    private Rejects rejects(Optional<Line> header) throws IOException {
        if (rejects.isEmpty()) {
            return Rejects.to(err());
        }
        if (Files.exists(rejects.get()) && Files.exists(Path.of(file)) && Files.isSameFile(rejects.get(), Path.of(file))) {
            throw new UnusableFile(file + " cannot be read and written at once: name another file for --rejects");
        }
        return Rejects.to(err(), rejects.get(), header);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private void tell(String sentence) {
        spec.commandLine().getOut().println(sentence);
        spec.commandLine().getOut().flush();
    }
}
