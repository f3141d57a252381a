package io.renewal.server.architecture.violations.notification;

import java.sql.Connection;

record ReadsAnEvent(Connection connection) {}
