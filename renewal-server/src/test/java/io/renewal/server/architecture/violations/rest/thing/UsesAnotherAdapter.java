package io.renewal.server.architecture.violations.rest.thing;

import io.renewal.server.architecture.violations.persistence.ThingRows;

public record UsesAnotherAdapter(ThingRows rows) {}
