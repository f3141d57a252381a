package io.renewal.notification;

import java.net.InetAddress;

/**
 * A range of addresses that begin with the same bits.
 *
 * @param first its first address
 * @param bits how many
 */
record Block(InetAddress first, int bits) {
    /** Reads the usual notation: {@code 10.0.0.0/8}. */
    static Block of(String text) {
        int slash = text.indexOf('/');
        return new Block(InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
