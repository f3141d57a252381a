package io.renewal.server.architecture.violations.rest.thing;

import javax.sql.DataSource;

public record UsesJdbcInARoute(DataSource source) {}
