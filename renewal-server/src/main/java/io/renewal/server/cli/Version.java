package io.renewal.server.cli;

import io.renewal.server.build.Build;
import picocli.CommandLine.IVersionProvider;

/** Tells the version, and the Java it runs on. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"renewal %s (Java %s)".formatted(Build.version(), Runtime.version())};
    }
}
