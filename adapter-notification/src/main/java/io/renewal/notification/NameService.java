package io.renewal.notification;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Knows the addresses of a host, which may be others each time it is asked. */
interface NameService {
    NameService OF_THIS_MACHINE = host -> List.of(InetAddress.getAllByName(host));

    /**
     * Asks for them.
     *
     * @param host a name, or an address in any notation
     */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
