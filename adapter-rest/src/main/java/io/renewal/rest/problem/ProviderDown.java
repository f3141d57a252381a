package io.renewal.rest.problem;

import io.renewal.application.port.out.ProviderUnavailableException;

/** A payment provider that does not answer. */
final class ProviderDown extends OutageMapper<ProviderUnavailableException> {}
