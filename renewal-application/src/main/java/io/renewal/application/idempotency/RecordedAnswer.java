package io.renewal.application.idempotency;

/**
 * An answer as it was given, kept to be given again. The application does not look into it.
 *
 * @param status the protocol's number for how it went
 * @param body the text that was sent
 */
public record RecordedAnswer(int status, String body) {}
