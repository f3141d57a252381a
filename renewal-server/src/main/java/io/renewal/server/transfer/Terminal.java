package io.renewal.server.transfer;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * What the commands read and write besides messages. The streams are of bytes: the encoding of messages is the terminal's, that of files
 * is not.
 *
 * @param in standard input
 * @param out standard output
 * @param look what progress looks like there
 */
public record Terminal(InputStream in, OutputStream out, Progress.Look look) {
    /** That of this process. */
    public static Terminal ofThisProcess() {
        boolean watched = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new Terminal(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out),
                watched ? Progress.Look.BAR : Progress.Look.LINES);
    }
}
