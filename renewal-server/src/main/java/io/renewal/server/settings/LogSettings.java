package io.renewal.server.settings;

/**
 * The log.
 *
 * @param format the form of its lines
 */
public record LogSettings(LogFormat format) {}
