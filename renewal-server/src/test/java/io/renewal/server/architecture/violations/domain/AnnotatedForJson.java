package io.renewal.server.architecture.violations.domain;

import com.fasterxml.jackson.annotation.JsonProperty;

public record AnnotatedForJson(@JsonProperty("name") String name) {}
