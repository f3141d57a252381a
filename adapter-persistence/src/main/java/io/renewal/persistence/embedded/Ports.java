package io.renewal.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback address. What is free now may be taken a moment later. */
final class Ports {
    private static final int ANY = 0;
    private static final int BACKLOG = 1;

    private Ports() {}

    static int free() {
        try (ServerSocket socket = listen(ANY)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw EmbeddedPostgresException.because("No TCP port of 127.0.0.1 is free", e);
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = listen(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** By number, since names of this machine may resolve to anything. */
    static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}));
    }
}
