package io.renewal.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.chargerun.ChargeTally;
import io.renewal.application.port.out.NewEvent;
import io.renewal.application.port.out.RenewalStore;
import io.renewal.application.port.out.RenewalStore.Tx;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.InMemoryRenewalStore;
import io.renewal.application.testkit.TestApplication;
import io.renewal.domain.identity.EventId;
import io.renewal.domain.event.InstanceEvent;
import io.renewal.domain.instance.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CountingStoreTest {
    private static final InstanceEvent EVENT = new InstanceEvent.InstanceRegistered(Examples.SMALL, Optional.empty());

    private final InMemoryRenewalStore fake = TestApplication.acmeWith("100.00").store();
    private final List<InstanceEvent> told = new ArrayList<>();
    private final List<ChargeTally> charged = new ArrayList<>();
    private final RenewalStore store = new CountingStore(fake, told::add, charged::add);

    @Test
    void eventsAreToldOnceTheyAreCommitted() {
        int before = store.<Integer>inTransaction(tx -> {
            append(tx);
            append(tx);
            return told.size();
        });
        assertEquals(0, before);
        assertEquals(List.of(EVENT, EVENT), told);
        assertEquals(3, store.<Integer>inTransaction(tx -> tx.events().of(Examples.REDIS).size()));
    }

    @Test
    void whatIsDoneAgainAfterACollisionIsToldOnce() {
        fake.collideOnce();
        store.<Boolean>inTransaction(CountingStoreTest::append);
        assertEquals(List.of(EVENT), told);
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        assertThrows(IllegalArgumentException.class, () -> store.<Boolean>inTransaction(tx -> {
            append(tx);
            throw new IllegalArgumentException("changed my mind");
        }));
        assertEquals(List.of(), told);
    }

    @Test
    void whatCameOfAutomaticRenewalsIsToldOnceItIsCommitted() {
        ChargeTally tally = new ChargeTally(3, 2, 1, 0, 0, 0, 0);
        fake.collideOnce();
        store.<Boolean>inTransaction(tx -> {
            tx.chargeRuns().add(new UUID(1, 1), tally);
            return true;
        });
        assertEquals(List.of(tally), charged);
    }

    private static boolean append(Tx tx) {
        Instance instance = tx.instances().find(Examples.REDIS).orElseThrow();
        tx.events().append(new NewEvent(new EventId(UUID.randomUUID()), instance, Examples.NOW, EVENT));
        return true;
    }
}
