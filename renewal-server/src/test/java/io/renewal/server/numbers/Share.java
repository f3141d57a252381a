package io.renewal.server.numbers;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which part of the accounts one of several connections has to itself, so that nobody waits for the other's locks. */
record Share(int connection, int connections) {
    /** The instances of its accounts, round and round. */
    Iterator<Slot> of(List<List<Slot>> accounts) {
        List<Slot> mine = IntStream.range(0, accounts.size()).filter(i -> i % connections == connection)
                .mapToObj(accounts::get).flatMap(List::stream).toList();
        return Stream.generate(() -> mine).flatMap(List::stream).iterator();
    }
}
