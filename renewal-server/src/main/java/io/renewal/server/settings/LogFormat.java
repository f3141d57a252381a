package io.renewal.server.settings;

/** The form of log lines. */
public enum LogFormat {
    /** One readable line per event. */
    TEXT,
    /** One JSON object per line. */
    JSON
}
