package io.renewal.notification;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are those of hosts that everybody can reach, by the registries of IANA for special purposes. */
final class PublicAddresses {
    /**
     * Not to be reached from everywhere: this host, private networks, the carrier's, the link's, documentation, tests, groups, reserved; and
     * one address of Azure's that every host there has its platform at, though no registry says so.
     */
    private static final List<Block> SPECIAL = Stream
            .of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16",
                    "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
                    "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
                    // of what is unicast in version 6: protocols, Teredo and 6to4, which lead to addresses of version 4, and documentation
                    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Block::of).toList();
    /** All that is given to hosts in version 6. What has an address of version 4 in it, translated or compatible, is outside. */
    private static final Block UNICAST = Block.of("2000::/3");

    private PublicAddresses() {}

    /** An address of version 4 that is mapped into version 6 is one of version 4 to Java. */
    static boolean contain(InetAddress address) {
        return (address instanceof Inet4Address || UNICAST.contains(address))
                && SPECIAL.stream().noneMatch(block -> block.contains(address));
    }
}
