package io.renewal.application.duework;

import io.renewal.application.port.in.Operations.HeldRelease;
import io.renewal.application.port.in.Operations.Hold;
import io.renewal.application.port.out.Instances;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.instance.Instance;
import io.renewal.domain.passage.NoticeDelivery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Releases that are due and wait for something. */
final class HeldReleases {
    private HeldReleases() {}

    /**
     * Those that are held at {@code now}, the longest waiting first.
     *
     * @param most for each reason
     */
    static List<HeldRelease> at(Tx tx, Instant now, int most) {
        Stream<HeldRelease> paying = tx.instances().heldReleases(now, most).stream().map(HeldReleases::paying);
        return Stream.concat(paying, untold(tx, now, most).stream()).sorted(Comparator.comparing(HeldRelease::since)).toList();
    }

    private static HeldRelease paying(Instances.HeldRelease held) {
        return new HeldRelease(held.instance(), held.account(), new Hold.PaymentInProgress(held.order()), held.since());
    }

    private static List<HeldRelease> untold(Tx tx, Instant now, int most) {
        Map<InstanceId, NoticeDelivery> lost = tx.webhookDeliveries()
                .lostNotices(tx.webhookDeliveries().dueWithFailures(now, NoticeDelivery.PATIENCE, most), NoticeDelivery.PATIENCE);
        return tx.instances().find(lost.keySet()).values().stream()
                .flatMap(instance -> Optional.ofNullable(lost.get(instance.id())).flatMap(notice -> untold(instance, notice)).stream())
                .toList();
    }

    private static Optional<HeldRelease> untold(Instance instance, NoticeDelivery notice) {
        return instance.nextStep().filter(_ -> notice.isLostFor(instance)).map(
                step -> new HeldRelease(instance.id(), instance.accountId(), new Hold.NoticeNotDelivered(notice.notice()), step.dueAt()));
    }
}
