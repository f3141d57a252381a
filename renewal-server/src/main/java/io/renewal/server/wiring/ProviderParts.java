package io.renewal.server.wiring;

import io.renewal.server.service.Part;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/** What runs in this process of a payment provider. */
interface ProviderParts {
    /** What must be there for as long as requests are answered. */
    List<Part> beforeHttp();

    /**
     * What needs somebody who answers.
     *
     * @param address where that is, once it has started
     */
    List<Part> afterHttp(Supplier<URI> address);

    /** A provider elsewhere, or none. */
    final class Elsewhere implements ProviderParts {
        @Override
        public List<Part> beforeHttp() {
            return List.of();
        }

        @Override
        public List<Part> afterHttp(Supplier<URI> address) {
            return List.of();
        }
    }
}
