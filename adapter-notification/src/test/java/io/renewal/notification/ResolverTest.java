package io.renewal.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.notification.NotificationConfig.Targets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.util.Promise;
import org.junit.jupiter.api.Test;

/** What may be connected to of what name servers say. */
class ResolverTest {
    @Test
    void ofManyAddressesThoseAreGivenThatEverybodyCanReach() {
        Resolver resolver = resolver(Targets.PUBLIC_HTTPS, List.of(List.of("10.0.0.1", "9.9.9.9", "127.0.0.1", "::1", "2620:fe::fe")));
        assertEquals(List.of("9.9.9.9:443", "[2620:fe:0:0:0:0:0:fe]:443"), addresses(resolver));
    }

    @Test
    void aNameThatLeadsInsideTheSecondTimeIsGivenNoAddressThen() {
        Resolver resolver = resolver(Targets.PUBLIC_HTTPS, List.of(List.of("9.9.9.9"), List.of("192.168.0.1")));
        assertEquals(List.of("9.9.9.9:443"), addresses(resolver));
        assertInstanceOf(PrivateTargetException.class, assertThrows(CompletionException.class, () -> addresses(resolver)).getCause());
    }

    @Test
    void whoeverMaySendAnywhereIsGivenAll() {
        assertEquals(List.of("10.0.0.1:443", "9.9.9.9:443"), addresses(resolver(Targets.ANY, List.of(List.of("10.0.0.1", "9.9.9.9")))));
    }

    /** @param answers of the name servers, one after the other */
    private static Resolver resolver(Targets targets, List<List<String>> answers) {
        Deque<List<String>> left = new ArrayDeque<>(answers);
        return new Resolver(_ -> left.pop().stream().map(InetAddress::ofLiteral).toList(),
                new NotificationConfig(targets, Duration.ofSeconds(20), 100, InstantSource.system()));
    }

    private static List<String> addresses(Resolver resolver) {
        Promise.Completable<List<InetSocketAddress>> given = new Promise.Completable<>();
        resolver.resolve("receiver.example", 443, Map.of(), given);
        return given.join().stream().map(ResolverTest::text).toList();
    }

    private static String text(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
