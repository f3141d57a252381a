package io.renewal.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that is being made up, right at first and then made wrong. For one thread. */
final class Draft {
    final Operation operation;
    final Caller caller;
    /** What the operation's document says of the path and method still holds, so what it says of answers must. */
    boolean asDocumented = true;
    String method;
    /** As it is sent: escaped, or deliberately not. */
    String path;
    final List<String> query = new ArrayList<>();
    final List<Map.Entry<String, String>> headers = new ArrayList<>();
    Optional<byte[]> body = Optional.empty();

    Draft(Operation operation, Caller caller, String path) {
        this.operation = operation;
        this.caller = caller;
        this.method = operation.method();
        this.path = path;
    }

    void header(String name, String value) {
        headers.add(Map.entry(name, value));
    }

    void withoutHeader(String name) {
        headers.removeIf(header -> header.getKey().equals(name));
    }

    String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /** All of it, as it goes over the wire. */
    byte[] bytes() {
        StringBuilder head = new StringBuilder(method).append(' ').append(target()).append(" HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n"));
        body.ifPresent(bytes -> head.append("Content-Length: ").append(bytes.length).append("\r\n"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        body.ifPresent(all::writeBytes);
        return all.toByteArray();
    }
}
