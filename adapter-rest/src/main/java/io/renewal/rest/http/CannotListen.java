package io.renewal.rest.http;

/** The server cannot take its port. The message is a sentence for whoever starts it, and says what to do. */
public final class CannotListen extends RuntimeException {
    CannotListen(String setting, int port, Throwable cause) {
        super("Cannot listen on port " + port + " (" + cause.getMessage()
                + "): stop the program that uses it, or set " + setting + " to another port"
                + (port < 1024 ? " of 1024 or above." : "."), cause);
    }
}
