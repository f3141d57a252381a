package io.renewal.server.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used. Its message lists every problem, one a line. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(List<Problem> problems) {
        super(problems.stream().map(problem -> "\n  " + problem)
                .collect(Collectors.joining("", "Mend the settings, then start again (renewal --help lists them):", "")));
    }
}
