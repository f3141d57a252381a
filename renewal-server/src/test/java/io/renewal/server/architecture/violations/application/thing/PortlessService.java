package io.renewal.server.architecture.violations.application.thing;

final class PortlessService {}
