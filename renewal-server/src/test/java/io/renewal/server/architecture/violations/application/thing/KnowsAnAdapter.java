package io.renewal.server.architecture.violations.application.thing;

import io.renewal.server.architecture.violations.persistence.ThingRows;

record KnowsAnAdapter(ThingRows rows) {}
