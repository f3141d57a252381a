package io.renewal.payment.sandbox.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Optional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the books remember beyond a restart: a file with one change per line, written before it is answered. It outlives a killed
 * process, and is not meant to outlive a machine that loses power: it is never forced to the disk. A last line that was cut short
 * belongs to a change that nobody was told of, and is left out.
 */
public final class Journal {
    private final Optional<Path> file;
    private Optional<Writer> writer = Optional.empty();

    private Journal(Optional<Path> file) {
        this.file = file;
    }

    /** Kept in the file, which need not exist; its directory must. */
    public static Journal in(Path file) {
        return new Journal(Optional.of(file));
    }

    /** Nothing is remembered. */
    public static Journal none() {
        return new Journal(Optional.empty());
    }

    /** All objects in the order of their changes: of the same object, the last one counts. */
    List<ObjectNode> read() {
        return file.filter(Files::exists).map(Journal::readAll).orElse(List.of());
    }

    /** Writes the journal anew with these alone, in place of the old one, and goes on from there. */
    void begin(Stream<ObjectNode> objects) {
        file.ifPresent(path -> {
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            List<String> lines = objects.map(object -> "[" + Json.write(object) + "]").toList();
            try {
                close();
                Files.write(fresh, lines, StandardCharsets.UTF_8);
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                writer = Optional.of(Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.APPEND));
            } catch (IOException unwritable) {
                throw new UncheckedIOException("the sandbox provider's journal cannot be written", unwritable);
            }
        });
    }

    void append(Collection<ObjectNode> change) {
        writer.ifPresent(out -> {
            try {
                out.write(change.stream().map(Json::write).collect(Collectors.joining(",", "[", "]\n")));
                out.flush();
            } catch (IOException unwritable) {
                throw new UncheckedIOException("the sandbox provider's journal cannot be written", unwritable);
            }
        });
    }

    /** Writes nothing any more: what happens while the provider closes is answered to nobody. */
    void close() {
        writer.ifPresent(out -> {
            try {
                out.close();
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        writer = Optional.empty();
    }

    private static List<ObjectNode> readAll(Path file) {
        List<ObjectNode> objects = new ArrayList<>();
        try {
            String text = Files.readString(file);
            int whole = text.lastIndexOf('\n') + 1;
            for (String line : text.substring(0, whole).lines().toList()) {
                for (JsonNode object : Json.read(line)) {
                    objects.add((ObjectNode) object);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sandbox provider's journal cannot be read", unreadable);
        }
        return objects;
    }
}
