package io.renewal.application.forecast;

import io.renewal.application.port.in.RenewalForecast.Listed;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first of many that come in any order, and counts them all. For one thread. */
final class Earliest<T> {
    private final Comparator<? super T> order;
    private final int most;
    private final PriorityQueue<T> kept;
    private long count;

    Earliest(Comparator<? super T> order, int most) {
        this.order = order;
        this.most = most;
        kept = new PriorityQueue<>(order.reversed());
    }

    void add(T one) {
        count++;
        kept.add(one);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    Listed<T> listed() {
        List<T> first = kept.stream().sorted(order).toList();
        return new Listed<>(first, count);
    }
}
