package io.renewal.server.demo;

/** The operator's key of a sandbox, to be told; it opens nothing of value. */
record DemoOperator(String key) {}
