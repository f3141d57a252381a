package io.renewal.server.settings;

import java.util.Optional;

/**
 * The operator.
 *
 * @param key the first operator's API key; never empty in {@link Mode#LIVE}
 */
public record OperatorSettings(Optional<Secret> key) {}
