package io.renewal.application.browsing;

import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.InstanceFilter.Released;
import io.renewal.application.query.InstanceFilter.Sort;
import io.renewal.domain.instance.RenewalStatus;
import io.renewal.domain.lifecycle.InstanceStatus;
import io.renewal.domain.pricing.SpecId;
import java.time.Instant;
import java.util.Optional;

/** Says of a filter only what a test is about. */
record FilterBuilder(InstanceFilter build) {
    FilterBuilder status(InstanceStatus status) {
        return new FilterBuilder(new InstanceFilter(build.accountId(), Optional.of(status), build.renewalStatus(), build.spec(),
                build.region(), build.endBefore(), build.text(), build.sort()));
    }

    FilterBuilder renewalStatus(RenewalStatus status) {
        return new FilterBuilder(new InstanceFilter(build.accountId(), build.status(), Optional.of(status), build.spec(), build.region(),
                build.endBefore(), build.text(), build.sort()));
    }

    FilterBuilder spec(SpecId spec) {
        return new FilterBuilder(new InstanceFilter(build.accountId(), build.status(), build.renewalStatus(), Optional.of(spec),
                build.region(), build.endBefore(), build.text(), build.sort()));
    }

    FilterBuilder region(String region) {
        return new FilterBuilder(new InstanceFilter(build.accountId(), build.status(), build.renewalStatus(), build.spec(),
                Optional.of(region), build.endBefore(), build.text(), build.sort()));
    }

    FilterBuilder endBefore(Instant instant) {
        return new FilterBuilder(new InstanceFilter(build.accountId(), build.status(), build.renewalStatus(), build.spec(), build.region(),
                Optional.of(instant), build.text(), build.sort()));
    }

    FilterBuilder text(String text) {
        return new FilterBuilder(new InstanceFilter(build.accountId(), build.status(), build.renewalStatus(), build.spec(), build.region(),
                build.endBefore(), Optional.of(text), build.sort()));
    }

    FilterBuilder withoutReleased() {
        return new FilterBuilder(new InstanceFilter(build.accountId(), build.status(), build.renewalStatus(), build.spec(), build.region(),
                build.endBefore(), build.text(), build.sort(), Released.LEFT_OUT));
    }

    FilterBuilder sort(Sort sort) {
        return new FilterBuilder(new InstanceFilter(build.accountId(), build.status(), build.renewalStatus(), build.spec(), build.region(),
                build.endBefore(), build.text(), sort));
    }
}
