package io.renewal.persistence.embedded;

import java.util.Map;
import java.util.Optional;

/**
 * What the machine runs.
 *
 * @param system as {@code os.name} has it
 * @param processor as {@code os.arch} has it
 */
record Platform(String system, String processor) {
    private static final Map<String, String> SYSTEMS = Map.of("Linux", "linux", "Mac OS X", "darwin");
    private static final Map<String, String> PROCESSORS = Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");

    static Platform current() {
        return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The name of the archive with the programs for this platform, if one is made. */
    Optional<String> archive() {
        return Optional.ofNullable(SYSTEMS.get(system))
                .flatMap(os -> Optional.ofNullable(PROCESSORS.get(processor)).map(arch -> "postgres-" + os + "-" + arch + ".txz"));
    }

    @Override
    public String toString() {
        return system + " on " + processor;
    }
}
