package io.renewal.server.wiring;

import io.renewal.server.service.Part;
import io.renewal.server.service.Preparation;
import jakarta.inject.Inject;

/** What is to be done before the first request, among the parts. */
final class PreparationPart implements Part {
    private final Preparation preparation;

    @Inject
    PreparationPart(Preparation preparation) {
        this.preparation = preparation;
    }

    @Override
    public String name() {
        return "preparation";
    }

    @Override
    public void start() {
        preparation.prepare();
    }

    @Override
    public void close() {
        // what was prepared stays
    }
}
