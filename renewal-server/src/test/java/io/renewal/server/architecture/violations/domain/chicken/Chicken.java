package io.renewal.server.architecture.violations.domain.chicken;

import io.renewal.server.architecture.violations.domain.egg.Egg;

public record Chicken(Egg from) {}
