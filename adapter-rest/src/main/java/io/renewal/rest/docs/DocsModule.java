package io.renewal.rest.docs;

import com.google.inject.AbstractModule;

/** The API's description. */
public final class DocsModule extends AbstractModule {}
