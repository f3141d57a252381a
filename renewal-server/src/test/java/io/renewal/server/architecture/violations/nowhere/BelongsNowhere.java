package io.renewal.server.architecture.violations.nowhere;

record BelongsNowhere() {}
