package io.renewal.rest.instance;

import io.renewal.application.query.InstanceFilter.Sort;
import io.renewal.rest.query.Params;
import java.util.Map;
import java.util.Optional;

/** The orders of the list of instances, as a caller names them. */
final class InstanceSort {
    private static final Map<String, Sort> BY_NAME = Map.of("instanceId", Sort.BY_ID, "endTime", Sort.BY_END_TIME, "-endTime",
            Sort.BY_END_TIME_DESCENDING);

    private InstanceSort() {}

    static Sort of(Params params) {
        return params.parsed("sort", name -> Optional.ofNullable(BY_NAME.get(name)), "must be one of instanceId, endTime, -endTime")
                .orElse(Sort.BY_ID);
    }
}
