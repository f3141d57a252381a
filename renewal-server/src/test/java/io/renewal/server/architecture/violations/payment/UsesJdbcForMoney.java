package io.renewal.server.architecture.violations.payment;

import java.sql.Connection;

record UsesJdbcForMoney(Connection connection) {}
