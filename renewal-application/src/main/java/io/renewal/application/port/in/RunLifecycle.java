package io.renewal.application.port.in;

/**
 * Does to instances what passing time does: scheduled specs take effect, instances are locked, their customers told of the release, and
 * at last they are released. A release that waits for the answer to a payment is tried again later.
 */
public interface RunLifecycle extends DueWork {}
