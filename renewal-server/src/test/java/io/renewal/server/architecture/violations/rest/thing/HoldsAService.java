package io.renewal.server.architecture.violations.rest.thing;

import io.renewal.server.architecture.violations.application.thing.PublicService;

public record HoldsAService(PublicService service) {}
