package io.renewal.server.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends bytes to the server, and reads what comes back. Keeps one connection for as long as the server does. For one thread. */
final class Wire implements AutoCloseable {
    /** Longer than the server works on anything; who waits so long waits for nothing. */
    private static final int MOST_MILLIS = 60_000;

    private final URI address;
    private Optional<Connection> kept = Optional.empty();

    Wire(URI address) {
        this.address = address;
    }

    /**
     * The answer to one whole request; nothing if the server ends the connection instead.
     *
     * @throws SocketTimeoutException if it does neither
     */
    Optional<RawAnswer> ask(byte[] request, boolean isHead) throws IOException {
        boolean isOld = kept.isPresent();
        Connection connection = isOld ? kept.get() : new Connection(address);
        kept = Optional.of(connection);
        Optional<RawAnswer> answer = connection.ask(request, isHead);
        if (answer.filter(RawAnswer::leavesOpen).isEmpty()) {
            close();
        }
        // The server may have ended an old connection before it saw this request.
        return answer.isEmpty() && isOld ? ask(request, isHead) : answer;
    }

    /** All answers to bytes of any kind, after which nothing more will be sent; on a connection of their own. */
    List<RawAnswer> tell(byte[] bytes) throws IOException {
        try (Connection connection = new Connection(address)) {
            return connection.tell(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        if (kept.isPresent()) {
            kept.get().close();
            kept = Optional.empty();
        }
    }

    private static final class Connection implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;

        Connection(URI address) throws IOException {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(MOST_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }

        Optional<RawAnswer> ask(byte[] request, boolean isHead) throws IOException {
            try {
                socket.getOutputStream().write(request);
                return RawAnswer.read(in, isHead);
            } catch (SocketTimeoutException hangs) {
                throw hangs;
            } catch (SocketException ended) {
                return Optional.empty();
            }
        }

        List<RawAnswer> tell(byte[] bytes) throws IOException {
            List<RawAnswer> answers = new ArrayList<>();
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
                // What is broken may be taken for anything but HEAD, which it never is.
                for (Optional<RawAnswer> next = RawAnswer.read(in, false); next.isPresent(); next = RawAnswer.read(in, false)) {
                    answers.add(next.get());
                }
            } catch (SocketException ended) {
                // As good as any other refusal of what is not HTTP.
            }
            return answers;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
