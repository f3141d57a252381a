package io.renewal.server.settings;

/** Whether time and money are real. */
public enum Mode {
    /** Real time, real money. */
    LIVE,
    /** A clock that can be moved and a provider that only pretends: for demonstrations and for trying integrations. */
    SANDBOX
}
