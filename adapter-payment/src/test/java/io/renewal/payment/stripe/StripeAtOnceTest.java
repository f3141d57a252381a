package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.PaymentProvider.Standing;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import io.renewal.payment.sandbox.wire.Operation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StripeAtOnceTest {
    private static final int PAYMENTS = 1000;
    /** Of the machine's cores, the client's selector, the sandbox, and what the JVM needs besides. */
    private static final int FEW = 60;

    private final SandboxRig rig = SandboxRig.waiting(Duration.ofMinutes(2));

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aThousandPaymentsInFlightNeedNoThreadEach() throws Exception {
        Customers customers = new Customers(rig);
        rig.controls().plan(Fault.once(Misbehaviour.SLOW, Operation.CONFIRM_PAYMENT_INTENT).times(PAYMENTS).by(Duration.ofMillis(300)));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        threads.resetPeakThreadCount();
        int before = threads.getPeakThreadCount();
        List<Future<Standing>> standings = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PAYMENTS; i++) {
                Charge charge = customers.card("pm_card_visa");
                standings.add(workers.submit(() -> pay(charge)));
            }
        }
        for (Future<Standing> standing : standings) {
            assertEquals(Standings.PAID, standing.get());
        }
        int more = threads.getPeakThreadCount() - before;
        assertTrue(more < FEW, more + " more threads");
    }

    private Standing pay(Charge charge) {
        ProviderReference payment = assertInstanceOf(Preparation.Prepared.class, rig.payments().prepare(charge)).payment();
        return rig.payments().confirm(charge, payment);
    }
}
