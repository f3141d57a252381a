package io.renewal.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver on this machine that answers byte by byte as a test says, each connection once. */
final class Receiver implements AutoCloseable {
    private final ServerSocket socket;
    private final Conduct conduct;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    /** What is done with a request. */
    interface Conduct {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    /** What came. */
    record Request(String line, Map<String, List<String>> headers, String body) {}

    Receiver(Conduct conduct) {
        this(plain(), conduct);
    }

    Receiver(ServerSocket socket, Conduct conduct) {
        this.socket = socket;
        this.conduct = conduct;
        Thread.ofVirtual().start(this::accept);
    }

    static Conduct status(int status) {
        return status(status, "");
    }

    /** @param headers each ended by CR LF */
    static Conduct status(int status, String headers) {
        return says("HTTP/1.1 " + status + " So\r\n" + headers + "Content-Length: 0\r\nConnection: close\r\n\r\n");
    }

    static Conduct says(String bytes) {
        return out -> out.write(bytes.getBytes(ISO_8859_1));
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hooks?a=b";
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            requests.add(read(new BufferedInputStream(connection.getInputStream())));
            conduct.answer(connection.getOutputStream());
            connection.getOutputStream().flush();
        } catch (IOException goneAway) {
            // The other side had enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, List<String>> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.computeIfAbsent(header.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", List.of("0")).getFirst());
        return new Request(line, headers, new String(in.readNBytes(length), UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("ended within the headers");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
