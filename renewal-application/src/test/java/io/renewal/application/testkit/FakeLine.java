package io.renewal.application.testkit;

import io.renewal.application.port.out.OpenTransaction;
import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.application.testkit.FakeProvider.Call;
import io.renewal.application.testkit.FakeProvider.Fault;
import io.renewal.application.testkit.FakeProvider.Loss;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;

/** The line to the {@link FakeProvider}, which is down or loses answers when it is told to. Thread-safe. */
final class FakeLine {
    private static final String SILENCE = "no answer in time";
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Call, Runnable> happenings = new EnumMap<>(Call.class);
    private boolean down;
    private volatile CountDownLatch answers = new CountDownLatch(0);

    synchronized void plan(Fault fault) {
        faults.add(fault);
    }

    synchronized void goDown() {
        down = true;
    }

    synchronized void comeBack() {
        down = false;
        faults.clear();
    }

    synchronized void onceAnswered(Call call, Runnable happening) {
        happenings.put(call, happening);
    }

    /** The answer to what is asked, or silence. */
    <A> A answer(Call call, Supplier<A> work, Function<String, A> silence) {
        OpenTransaction.requireNone();
        if (loses(new Fault(call, Loss.BEFORE))) {
            return silence.apply(SILENCE);
        }
        A answer = work.get();
        happening(call).ifPresent(Runnable::run);
        return loses(new Fault(call, Loss.AFTER)) ? silence.apply(SILENCE) : answer;
    }

    /** Who asks for cards waits for this to be counted down. */
    CountDownLatch hang() {
        answers = new CountDownLatch(1);
        return answers;
    }

    /** Refuses what is asked while it is down. */
    void requireUp() {
        OpenTransaction.requireNone();
        try {
            answers.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        requireNotDown();
    }

    private synchronized void requireNotDown() {
        if (down) {
            throw new ProviderUnavailableException(SILENCE);
        }
    }

    private synchronized boolean loses(Fault fault) {
        return down || faults.remove(fault);
    }

    private synchronized Optional<Runnable> happening(Call call) {
        return Optional.ofNullable(happenings.remove(call));
    }
}
