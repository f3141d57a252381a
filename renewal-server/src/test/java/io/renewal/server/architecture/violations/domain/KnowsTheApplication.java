package io.renewal.server.architecture.violations.domain;

import io.renewal.server.architecture.violations.application.port.in.DoThing;

public record KnowsTheApplication(DoThing port) {}
