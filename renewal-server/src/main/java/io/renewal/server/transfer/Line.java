package io.renewal.server.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A line of a file as it is there, with what ends it; or several that belong together. */
final class Line {
    private final long number;
    private final byte[] bytes;
    private final Optional<String> fault;

    private Line(long number, byte[] bytes, Optional<String> fault) {
        this.number = number;
        this.bytes = bytes;
        this.fault = fault;
    }

    /**
     * A line.
     *
     * @param number counts from 1
     */
    static Line of(long number, byte[] bytes) {
        return new Line(number, bytes, Optional.empty());
    }

    /** The same of which is known that it is of no use. */
    Line with(String newFault) {
        return new Line(number, bytes, Optional.of(newFault));
    }

    /** Lines that follow on each other as one. */
    static Line joined(List<Line> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(line -> all.writeBytes(line.bytes));
        return of(lines.getFirst().number, all.toByteArray());
    }

    long number() {
        return number;
    }

    /** Why it is of no use; reads on from its number. */
    Optional<String> fault() {
        return fault;
    }

    int length() {
        return bytes.length;
    }

    byte at(int index) {
        return bytes[index];
    }

    /** Nothing to be read: empty, or a comment. */
    boolean saysNothing() {
        return fault.isEmpty() && (content().length == 0 || bytes[0] == '#');
    }

    /** Without what ends it. */
    byte[] content() {
        int length = bytes.length;
        if (length > 0 && bytes[length - 1] == '\n') {
            length--;
            if (length > 0 && bytes[length - 1] == '\r') {
                length--;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    /** The content as text; nothing if it is not UTF-8. */
    Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content())).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Writes it as it was, and ends it. */
    void writeTo(OutputStream out) throws IOException {
        out.write(content());
        out.write('\n');
    }
}
