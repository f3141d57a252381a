package io.renewal.notification;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Gives a host's addresses to the client, which connects to one of these and to no other: so whatever a name server answers later, and
 * however an address is written, nothing is sent where nothing may be sent.
 */
final class Resolver implements SocketAddressResolver {
    private final NameService names;
    private final NotificationConfig config;

    @Inject
    Resolver(NameService names, NotificationConfig config) {
        this.names = names;
        this.config = config;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        // Looking up a name blocks in native code, for as long as name servers like; a virtual thread would keep its carrier from all others.
        Thread.ofPlatform().daemon().name("resolving " + host).start(() -> resolve(host, port, promise));
    }

    private void resolve(String host, int port, Promise<List<InetSocketAddress>> promise) {
        try {
            List<InetAddress> allowed = names.addresses(host).stream().filter(this::isAllowed).toList();
            if (allowed.isEmpty()) {
                promise.failed(new PrivateTargetException(host));
            } else {
                promise.succeeded(allowed.stream().map(address -> new InetSocketAddress(address, port)).toList());
            }
        } catch (IOException | RuntimeException e) {
            promise.failed(e);
        }
    }

    private boolean isAllowed(InetAddress address) {
        return config.targets().mayBePrivate() || PublicAddresses.contain(address);
    }
}
