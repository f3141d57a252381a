package io.renewal.server.transfer;

import io.renewal.rest.transfer.RegistrationJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** How accounts and instances are written in a file. */
enum Format {
    /** RFC 4180, with a header row. */
    CSV {
        @Override
        Registrations read(Lines lines, RegistrationJson json) throws IOException {
            return CsvRegistrations.of(new QuotedLines(lines), json);
        }

        @Override
        RegistrationWriter writeTo(OutputStream out) throws IOException {
            return CsvWriter.to(new BufferedOutputStream(out));
        }
    },
    /** A JSON object on each line. */
    JSONL {
        @Override
        Registrations read(Lines lines, RegistrationJson json) {
            return new JsonRegistrations(lines, json);
        }

        @Override
        RegistrationWriter writeTo(OutputStream out) {
            return new JsonLinesWriter(new BufferedOutputStream(out));
        }
    };

    /** The format that a file's name tells, if it does. */
    static Optional<Format> of(String fileName) {
        String plain = withoutPacking(fileName);
        if (plain.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        return plain.endsWith(".jsonl") || plain.endsWith(".ndjson") ? Optional.of(JSONL) : Optional.empty();
    }

    static boolean isPacked(String fileName) {
        return fileName.endsWith(PACKED);
    }

    private static String withoutPacking(String fileName) {
        return isPacked(fileName) ? fileName.substring(0, fileName.length() - PACKED.length()) : fileName;
    }

    /**
     * Begins to read.
     *
     * @throws UnusableFile if it cannot be read as a whole
     */
    abstract Registrations read(Lines lines, RegistrationJson json) throws IOException;

    abstract RegistrationWriter writeTo(OutputStream out) throws IOException;

    private static final String PACKED = ".gz";
}
