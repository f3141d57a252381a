package io.renewal.rest.console.webhook;

import io.renewal.rest.console.text.Phrase;
import java.util.List;
import java.util.Optional;

/**
 * Deliveries to an endpoint.
 *
 * @param key of the forms that send one of them again
 * @param notice what was just done
 * @param next the address of the next page
 */
record DeliveriesPage(EndpointLine endpoint, DeliveryFilter filter, List<DeliveryLine> deliveries, String key, Optional<Phrase> notice,
        Optional<String> next) {}
