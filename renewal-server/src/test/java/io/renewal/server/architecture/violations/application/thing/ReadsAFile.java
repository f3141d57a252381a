package io.renewal.server.architecture.violations.application.thing;

import java.nio.file.Path;

record ReadsAFile(Path path) {}
