package io.renewal.server.architecture.violations.server;

import io.renewal.server.architecture.violations.persistence.ThingRows;

record ReachesIntoAnAdapter(ThingRows rows) {}
