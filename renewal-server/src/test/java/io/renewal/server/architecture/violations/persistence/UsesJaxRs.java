package io.renewal.server.architecture.violations.persistence;

import jakarta.ws.rs.core.Response;

public record UsesJaxRs(Response response) {}
