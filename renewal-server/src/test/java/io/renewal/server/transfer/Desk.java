package io.renewal.server.transfer;

import com.google.inject.Guice;
import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.PreviewAutoRenewal;
import io.renewal.application.port.in.RegisterLifecyclePolicy;
import io.renewal.application.port.in.RegisterMany;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.TestApplication;
import io.renewal.rest.TransferModule;
import io.renewal.rest.transfer.RegistrationJson;
import io.renewal.server.preview.AutoRenewCommand;
import io.renewal.server.service.ShutdownSignal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Runs the commands over books in memory, in which there is the default policy and nothing else. */
final class Desk {
    static final RegistrationJson JSON = Guice.createInjector(new TransferModule()).getInstance(RegistrationJson.class);

    private final TestApplication application = new TestApplication();
    private InputStream in = InputStream.nullInputStream();
    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private StringWriter said = new StringWriter();
    private StringWriter complained = new StringWriter();
    private ShutdownSignal signal = action -> {};

    Desk() {
        application.port(RegisterLifecyclePolicy.class).register(Examples.REDIS_7D);
    }

    TestApplication application() {
        return application;
    }

    /** What standard input gives from now on. */
    void type(byte[] bytes) {
        in = new ByteArrayInputStream(bytes);
    }

    void type(InputStream input) {
        in = input;
    }

    void stopAt(ShutdownSignal newSignal) {
        signal = newSignal;
    }

    int importing(String... arguments) {
        return run(new ImportCommand(offline(), terminal(out)), arguments);
    }

    int exporting(String... arguments) {
        return run(new ExportCommand(offline(), terminal(out)), arguments);
    }

    int exportingTo(OutputStream standardOutput, String... arguments) {
        return run(new ExportCommand(offline(), terminal(standardOutput)), arguments);
    }

    /** Without a folder or file: it only tells. */
    int autoRenewing(String... arguments) {
        return run(new AutoRenewCommand(offline(), Progress.Look.LINES), arguments);
    }

    /** What the last command wrote as a file on standard output. */
    String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What the last command told. */
    String said() {
        return said.toString();
    }

    /** What the last command told on standard error. */
    String complained() {
        return complained.toString();
    }

    private int run(Callable<Integer> command, String... arguments) {
        said = new StringWriter();
        complained = new StringWriter();
        CommandLine line = new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained)).setExecutionExceptionHandler((failure, failed, _) -> {
                    failed.getErr().println(failure.getClass().getSimpleName() + ": " + failure.getMessage());
                    return 1;
                });
        return line.execute(arguments);
    }

    private Terminal terminal(OutputStream standardOutput) {
        out.reset();
        return new Terminal(in, standardOutput, Progress.Look.LINES);
    }

    private Offline offline() {
        return new Offline() {
            @Override
            public Books open(ParseResult line) {
                return new Books(application.port(RegisterMany.class), application.port(Browse.class),
                        application.port(PreviewAutoRenewal.class), JSON, application.clock(), () -> {});
            }

            @Override
            public ShutdownSignal shutdown() {
                return signal;
            }
        };
    }
}
