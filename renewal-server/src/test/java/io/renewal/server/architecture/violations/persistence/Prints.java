package io.renewal.server.architecture.violations.persistence;

final class Prints {
    void aLine() {
        System.out.println("a line");
    }
}
