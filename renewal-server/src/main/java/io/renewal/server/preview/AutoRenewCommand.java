package io.renewal.server.preview;

import io.renewal.application.port.in.PreviewAutoRenewal.Preview;
import io.renewal.application.port.in.PreviewAutoRenewal.Query;
import io.renewal.application.port.in.PreviewAutoRenewal.Result;
import io.renewal.application.port.out.StoreUnavailableException;
import io.renewal.domain.identity.AccountId;
import io.renewal.server.StartupException;
import io.renewal.server.transfer.Books;
import io.renewal.server.transfer.Offline;
import io.renewal.server.transfer.Progress;
import io.renewal.server.transfer.StopSwitch;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code renewal auto-renew --dry-run}: tells what automatic renewals would charge. */
@Command(name = "auto-renew", description = {
        "Tells what automatic renewals would charge, by the rules of the real run, and changes nothing:",
        "no lock, no order, no call to the payment provider. Each instance is counted once.", ""}, footer = {"",
                "Automatic renewals themselves are made by a running server ('renewal serve'), every",
                "timers.interval; PUT /v1/operations/auto-renewal pauses them and lets them go on.",
                "Exit codes: 0 all is told, 1 it could not be, 2 wrong usage."})
public final class AutoRenewCommand implements Callable<Integer> {
    private final Offline offline;
    private final Progress.Look look;

    @Option(names = "--dry-run", description = "Only tell. Always needed.")
    private boolean dryRun;

    @Option(names = "--at", paramLabel = "<time>", description = "Count what is tried by then, such as 2026-12-01T08:00:00+01:00; by default by the next run that has anything to do.")
    private Optional<Instant> at = Optional.empty();

    @Option(names = "--account", paramLabel = "<id>", description = "Only this account; by default all.")
    private Optional<String> account = Optional.empty();

    @Option(names = "--json", description = "Tell it as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls anything here
    private CommandSpec spec;

    /**
     * A command that is not run yet.
     *
     * @param look of its progress
     */
    public AutoRenewCommand(Offline offline, Progress.Look look) {
        this.offline = offline;
        this.look = look;
    }

    @Override
    public Integer call() {
        if (!dryRun) {
            throw wrong(
                    "A running server ('renewal serve') makes automatic renewals, every timers.interval. Say --dry-run to be told what it "
                            + "would charge.");
        }
        if (account.filter(id -> !AccountId.isValid(id)).isPresent()) {
            throw wrong("--account: no account can be called that");
        }
        try (StopSwitch stop = StopSwitch.on(offline.shutdown()); Books books = offline.open(spec.commandLine().getParseResult())) {
            Watching watching = new Watching(spec.commandLine().getErr(), look, books.watch(), stop);
            Result result = books.preview().preview(new Query(at, account.map(AccountId::new)), watching);
            watching.end();
            return tell(result);
        } catch (StoreUnavailableException e) {
            throw new StartupException("The database does not answer any more: see to it, then ask again. Nothing was changed.", e);
        }
    }

    private int tell(Result result) {
        return switch (result) {
            case Result.Previewed previewed -> {
                write(previewed.preview());
                yield ExitCode.OK;
            }
            case Result.AccountNotFound unknown -> throw wrong("--account: there is no account " + unknown.account());
            case Result.InThePast past -> throw wrong("--at lies in the past: it is " + past.now() + " by the service's clock");
            case Result.Stopped _ -> {
                spec.commandLine().getErr().println("Stopped: not all was looked at, so nothing is told. Nothing was changed.");
                yield ExitCode.SOFTWARE;
            }
        };
    }

    private void write(Preview preview) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PreviewJson.of(preview));
        } else {
            new PreviewTable(preview).writeTo(out);
        }
        out.flush();
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
