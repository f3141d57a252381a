package io.renewal.server.transfer;

import io.renewal.application.port.in.RegisterMany;
import io.renewal.application.port.in.RegisterMany.Failed;
import io.renewal.application.port.in.RegisterMany.Outcome;
import io.renewal.rest.transfer.Parsed;
import io.renewal.rest.transfer.Reasons;
import io.renewal.server.transfer.Step.Batch;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores what a file says, batch by batch, and tells of each line that is refused. */
record Loading(RegisterMany registrations, Rejects rejects, Progress progress, Tally tally) {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    void store(Batch batch) {
        Iterator<Outcome> outcomes = registrations.register(understood(batch.entries())).iterator();
        progress.clear();
        for (Entry entry : batch.entries()) {
            switch (entry.parsed()) {
                case Parsed.Wrong wrong -> {
                    rejects.add(entry.line(), wrong.errors());
                    tally.countRefused();
                }
                case Parsed.Understood _ -> note(entry.line(), outcomes.next());
            }
        }
        rejects.flush();
        progress.at(batch.bytesRead(), tally.all());
    }

    private void note(Line line, Outcome outcome) {
        tally.count(outcome);
        if (outcome instanceof Failed failed) {
            LOG.error("line {} could not be stored", line.number(), failed.cause());
        }
        if (!Reasons.of(outcome).isEmpty()) {
            rejects.add(line, Reasons.of(outcome));
        }
    }

    private static List<RegisterMany.Item> understood(List<Entry> entries) {
        return entries.stream().map(Entry::parsed)
                .flatMap(parsed -> parsed instanceof Parsed.Understood understood ? Stream.of(understood.item()) : Stream.empty()).toList();
    }
}
