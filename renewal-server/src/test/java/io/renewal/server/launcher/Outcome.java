package io.renewal.server.launcher;

/** What a process left behind. */
record Outcome(int exitCode, String out, String err) {}
