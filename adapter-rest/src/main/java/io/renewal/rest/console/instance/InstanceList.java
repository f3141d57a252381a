package io.renewal.rest.console.instance;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list of instances.
 *
 * @param next the address of the next page
 */
public record InstanceList(ListQuery query, List<InstanceRow> rows, Optional<String> next) {
    public InstanceList {
        rows = List.copyOf(rows);
    }
}
