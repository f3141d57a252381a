package io.renewal.rest.console.batch;

import io.renewal.domain.identity.InstanceId;
import io.renewal.rest.query.Params;
import java.util.List;

/** The instances that were chosen. */
record Selection(List<InstanceId> ids) {
    /** How many may be chosen at once. */
    static final int MOST = 100;
    static final String FIELD = "instance";

    Selection {
        ids = List.copyOf(ids);
    }

    static Selection of(Params params) {
        return new Selection(params.ids(FIELD, InstanceId::isValid, InstanceId::new));
    }

    boolean isTooLarge() {
        return ids.size() > MOST;
    }
}
