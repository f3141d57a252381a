package io.renewal.server.architecture.violations.domain;

import com.google.inject.Singleton;

@Singleton
public final class AnnotatedForGuice {}
