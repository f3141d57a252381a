package io.renewal.application.port.in;

/** Removes answers to requests that were kept as long as they are promised to be; named {@code idempotency-keys}. */
public interface ForgetAnswers extends DueWork {}
