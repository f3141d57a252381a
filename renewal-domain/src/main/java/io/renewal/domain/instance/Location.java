package io.renewal.domain.instance;

/**
 * Where an instance runs and what runs there; told to people and never reckoned with.
 *
 * @param region such as {@code cn-hangzhou}
 * @param engine such as {@code Redis}
 */
public record Location(String region, String engine) {}
