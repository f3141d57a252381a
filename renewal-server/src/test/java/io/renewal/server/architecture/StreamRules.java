package io.renewal.server.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** What is said goes to the log or through the command line's writers. */
final class StreamRules {
    private StreamRules() {}

    /** Neither {@code System.out} and {@code System.err} nor stack traces printed to them. */
    static ArchRule noStandardStreams() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }
}
