package io.renewal.application.delivery;

import io.renewal.application.delivery.Sending.Sent;
import io.renewal.application.duework.Stop;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.port.out.WebhookDeliveries.Conclusion;
import io.renewal.application.port.out.WebhookDeliveries.Next;
import io.renewal.application.webhook.Delivery;
import io.renewal.application.webhook.WebhookEndpoint;
import io.renewal.domain.event.InstanceEvent.FinalNoticeGiven;
import io.renewal.domain.identity.EndpointId;
import io.renewal.domain.identity.InstanceId;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Sends to one endpoint what is to be sent to it, round by round. A round is claimed, sent at once, and concluded in one transaction. Thread-safe. */
final class EndpointRun {
    private final RenewalStore store;
    private final Sending sending;
    private final WebhookRules rules;
    private final Stop stop;

    @Inject
    EndpointRun(RenewalStore store, Sending sending, WebhookRules rules, Stop stop) {
        this.store = store;
        this.sending = sending;
        this.rules = rules;
        this.stop = stop;
    }

    /**
     * Goes on until nothing is left, or the endpoint leaves something unanswered: then what is left waits for another run.
     *
     * @param goOn asked after each round whether another may follow
     */
    Served serve(EndpointId id, BooleanSupplier goOn) {
        int all = 0;
        while (!stop.isAsked()) {
            Round round = store.inTransaction(tx -> claim(tx, id));
            List<Sent> sent = send(round);
            if (sent.isEmpty()) {
                return new Served(all, true);
            }
            conclude(id, sent.stream().map(Sent::conclusion).toList());
            all += sent.size();
            if (!sent.stream().allMatch(Sent::answered)) {
                return new Served(all, false);
            }
            if (!goOn.getAsBoolean()) {
                return new Served(all, true);
            }
        }
        return new Served(all, true);
    }

    private Round claim(Tx tx, EndpointId id) {
        return tx.webhookEndpoints().find(id)
                .map(endpoint -> new Round(Optional.of(endpoint), tx.webhookDeliveries().claim(id, rules.inFlight(), rules.lease())))
                .orElseGet(() -> new Round(Optional.empty(), List.of()));
    }

    private List<Sent> send(Round round) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Sent>> sent = round.endpoint().stream().flatMap(endpoint -> round.deliveries().stream()
                    .map(delivery -> CompletableFuture.supplyAsync(() -> sending.send(endpoint, delivery), threads))).toList();
            return sent.stream().map(CompletableFuture::join).toList();
        }
    }

    private void conclude(EndpointId id, List<Conclusion> conclusions) {
        store.inTransaction(tx -> {
            conclusions.stream().filter(EndpointRun::mayFreeRelease).map(one -> one.delivery().event().instanceId())
                    .sorted(Comparator.comparing(InstanceId::value)).distinct().forEach(instance -> lookAgain(tx, instance));
            if (tx.webhookEndpoints().lock(id).isPresent()) {
                tx.webhookDeliveries().conclude(id, conclusions);
            }
            return true;
        });
    }

    /** A final notice that was lost to everybody, maybe, by its own failures or by those before it, and that somebody has now. */
    private static boolean mayFreeRelease(Conclusion conclusion) {
        return conclusion.next() instanceof Next.Delivered && conclusion.delivery().event().event() instanceof FinalNoticeGiven;
    }

    /** Writing an instance anew has what is due for it be due at its own time, which a held release was put off from. */
    private static void lookAgain(Tx tx, InstanceId id) {
        tx.instances().lock(id).ifPresent(tx.instances()::update);
    }

    /** What is sent at once. */
    private record Round(Optional<WebhookEndpoint> endpoint, List<Delivery> deliveries) {}

    /**
     * What was sent to an endpoint.
     *
     * @param deliveries how many
     * @param answered whether the receiver answered all of them
     */
    record Served(int deliveries, boolean answered) {}
}
