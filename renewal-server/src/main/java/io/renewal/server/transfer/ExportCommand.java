package io.renewal.server.transfer;

import io.renewal.server.StartupException;
import io.renewal.server.transfer.Export.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code renewal export}: writes the accounts and instances that are in the books to a file. */
@Command(name = "export", description = {"Writes all accounts, and all instances that are not released, as they stand,",
        "in the form that import takes. Balances, orders, prices, policies and keys are",
        "no part of it: it is no backup of the database.", ""}, footer = {"",
                "Exit codes: 0 all is written, 1 it could not be written, 2 wrong usage."})
public final class ExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final Offline offline;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A .csv, .jsonl or .ndjson file, which is replaced when all is written; by default, or for -, standard output.")
    private String file = STANDARD_OUTPUT;

    @Option(names = "--format", paramLabel = "<format>", description = "csv or jsonl; by default what the name of the file tells, or jsonl.")
    private Optional<Format> format = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    /** A command that is not run yet. */
    public ExportCommand(Offline offline, Terminal terminal) {
        this.offline = offline;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (Files.isDirectory(Path.of(file)) || Format.isPacked(file)) {
            throw new ParameterException(spec.commandLine(), file + " is a folder or would be packed: name a plain file");
        }
        try (StopSwitch stop = StopSwitch.on(offline.shutdown()); Books books = offline.open(spec.commandLine().getParseResult())) {
            return write(new Export(books.browse(), books.json(), stop));
        } catch (IOException e) {
            throw new StartupException("%s cannot be written: %s.".formatted(name(), Shown.failure(e)), e);
        }
    }

    private int write(Export export) throws IOException {
        if (file.equals(STANDARD_OUTPUT)) {
            return end(export, write(export, terminal.out()));
        }
        try (WholeFile whole = WholeFile.at(Path.of(file))) {
            Written written = write(export, whole.content());
            if (!export.stop().isThrown()) {
                whole.complete();
            }
            return end(export, written);
        }
    }

    private Written write(Export export, OutputStream out) throws IOException {
        return export.to(format.or(() -> Format.of(file)).orElse(Format.JSONL).writeTo(out));
    }

    private int end(Export export, Written written) {
        if (export.stop().isThrown()) {
            tell("Stopped: %s is not complete.".formatted(name()));
            return ExitCode.SOFTWARE;
        }
        tell(String.format(Locale.ROOT, "%s: %,d accounts, %,d instances.", name(), written.accounts(), written.instances()));
        return ExitCode.OK;
    }

    private String name() {
        return file.equals(STANDARD_OUTPUT) ? "standard output" : file;
    }

    /** On standard error: standard output may be the file. */
    private void tell(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
    }
}
