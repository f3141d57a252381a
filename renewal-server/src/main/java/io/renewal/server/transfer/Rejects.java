package io.renewal.server.transfer;

import io.renewal.rest.problem.FieldError;
import io.renewal.server.StartupException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where lines go that were refused: to standard error with their reasons, and if asked for, to a file that can be mended and imported
 * again. In the file, the reasons stand above each line as a comment.
 */
final class Rejects implements AutoCloseable {
    private final PrintWriter err;
    private final String file;
    private final OutputStream out;

    private Rejects(PrintWriter err, String file, OutputStream out) {
        this.err = err;
        this.file = file;
        this.out = out;
    }

    /** To standard error only. */
    static Rejects to(PrintWriter err) {
        return new Rejects(err, "", OutputStream.nullOutputStream());
    }

    /**
     * To a file too, which is made anew.
     *
     * @param header what the file must begin with to be imported
     * @throws UnusableFile if the file cannot be written
     */
    static Rejects to(PrintWriter err, Path file, Optional<Line> header) {
        try {
            Rejects rejects = new Rejects(err, file.toString(), new BufferedOutputStream(Files.newOutputStream(file)));
            if (header.isPresent()) {
                header.get().writeTo(rejects.out);
                rejects.out.flush();
            }
            return rejects;
        } catch (IOException e) {
            throw new UnusableFile(file + " cannot be written: " + Shown.failure(e), e);
        }
    }

    void add(Line line, List<FieldError> reasons) {
        String told = "line %d: %s".formatted(line.number(),
                reasons.stream().map(FieldError::told).map(Shown::of).collect(Collectors.joining("; ")));
        err.println(told);
        try {
            out.write(("# " + told + "\n").getBytes(StandardCharsets.UTF_8));
            line.writeTo(out);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Ends a batch: what is stored and what was refused are then on record alike. */
    void flush() {
        err.flush();
        try {
            out.flush();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private StartupException unwritable(IOException e) {
        return new StartupException("%s cannot be written: %s. What was stored stays; import the same file again to go on."
                .formatted(file, Shown.failure(e)), e);
    }
}
