package io.renewal.rest.console.signin;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.net.InetAddresses;
import io.renewal.rest.ConsoleConfig;
import jakarta.inject.Inject;
import java.net.Inet6Address;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts tries with wrong keys by where they come from, so that nobody can try many. Each node counts for itself. Thread-safe. */
final class Tries {
    private static final int MOST = 10;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, AtomicInteger> tries;

    @Inject
    Tries(ConsoleConfig config) {
        tries = CacheBuilder.newBuilder().expireAfterWrite(PAUSE).maximumSize(MOST_ADDRESSES)
                .ticker(new Ticker() {
                    @Override
                    public long read() {
                        return TimeUnit.MILLISECONDS.toNanos(config.clock().millis());
                    }
                }).build();
    }

    /** Counts a try before it is known how it ends, so that many at once are many. */
    boolean isOneTooMany(String address) {
        return count(address).incrementAndGet() > MOST;
    }

    /** The try was none to be counted. */
    void succeeded(String address) {
        count(address).decrementAndGet();
    }

    private AtomicInteger count(String address) {
        return tries.asMap().computeIfAbsent(network(address), _ -> new AtomicInteger());
    }

    /** Whoever has one address of IPv6 has the other 2^64 of the same network, too. */
    private static String network(String address) {
        return InetAddresses.isInetAddress(address) && InetAddresses.forString(address) instanceof Inet6Address long6
                ? HexFormat.of().formatHex(long6.getAddress(), 0, 8)
                : address;
    }

    long pauseSeconds() {
        return PAUSE.toSeconds();
    }
}
