package io.renewal.server.numbers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that stays open. It does as little as a client can, so that it takes little of the processors from the server
 * that is measured: a blocking socket, one write and mostly one read for each request. For one thread.
 */
final class KeepAlive implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;
    private final InputStream in;
    private byte[] buffer = new byte[16 * 1024];
    private int filled;

    private KeepAlive(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /** Connects to a port of this machine. */
    static KeepAlive to(int port) {
        return to(port, PATIENCE);
    }

    /** The same, and waits for so long for an answer. */
    static KeepAlive to(int port, Duration patience) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) patience.toMillis());
            return new KeepAlive(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a whole request and waits for the whole answer. */
    Answered send(byte[] request) {
        try {
            socket.getOutputStream().write(request);
            return receive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answered receive() throws IOException {
        filled = 0;
        int body = endOfHead();
        while (body < 0) {
            read();
            body = endOfHead();
        }
        String head = new String(buffer, 0, body, ISO_8859_1);
        int end = body + length(head);
        while (filled < end) {
            read();
        }
        return new Answered(Integer.parseInt(head, 9, 12, 10), new String(buffer, body, end - body, UTF_8));
    }

    private void read() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        filled += read;
    }

    private int endOfHead() {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    /** The server always says how long its answers are. */
    private static int length(String head) {
        String name = "\r\ncontent-length: ";
        int at = head.toLowerCase(Locale.ROOT).indexOf(name);
        if (at < 0) {
            throw new IllegalStateException("an answer without Content-Length: " + head);
        }
        return Integer.parseInt(head, at + name.length(), head.indexOf('\r', at + name.length()), 10);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
