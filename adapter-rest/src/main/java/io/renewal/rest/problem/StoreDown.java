package io.renewal.rest.problem;

import io.renewal.application.port.out.StoreUnavailableException;

/** A store that does not answer. */
final class StoreDown extends OutageMapper<StoreUnavailableException> {}
