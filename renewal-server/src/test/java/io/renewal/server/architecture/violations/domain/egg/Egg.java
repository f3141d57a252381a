package io.renewal.server.architecture.violations.domain.egg;

import io.renewal.server.architecture.violations.domain.chicken.Chicken;
import java.util.Optional;

public record Egg(Optional<Chicken> from) {}
