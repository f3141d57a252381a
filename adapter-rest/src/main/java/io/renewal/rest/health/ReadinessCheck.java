package io.renewal.rest.health;

/** One thing without which the service cannot do its work, such as the database. Asked at every look, from many threads. */
public interface ReadinessCheck {
    /** A word for it: {@code database}. */
    String name();

    /** Whether it is there now. Answers within seconds; throwing counts as no. */
    boolean isReady();
}
