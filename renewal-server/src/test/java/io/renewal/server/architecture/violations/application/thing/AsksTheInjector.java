package io.renewal.server.architecture.violations.application.thing;

import com.google.inject.Injector;

record AsksTheInjector(Injector injector) {}
