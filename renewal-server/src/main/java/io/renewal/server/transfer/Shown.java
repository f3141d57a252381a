package io.renewal.server.transfer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.regex.Pattern;

/** Text out of a file as it may be shown: on one line, without what a terminal would obey, and not too long. */
final class Shown {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST = 2_000;

    private Shown() {}

    /** Why a file could not be read or written. */
    static String failure(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException e when e.getReason() != null -> of(e.getReason());
            default -> of(Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName()));
        };
    }

    static String of(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("?");
        return seen.length() <= LONGEST ? seen : seen.substring(0, LONGEST) + "...";
    }
}
