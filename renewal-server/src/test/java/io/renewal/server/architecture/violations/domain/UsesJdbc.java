package io.renewal.server.architecture.violations.domain;

import java.sql.Connection;

public record UsesJdbc(Connection connection) {}
