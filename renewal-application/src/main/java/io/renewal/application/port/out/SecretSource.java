package io.renewal.application.port.out;

/** Makes secrets that cannot be guessed. Thread-safe. */
public interface SecretSource {
    /** At least 128 random bits, in characters that need no quoting in a URL, a header or a shell. */
    String next();
}
