package io.renewal.server.demo;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ConfigureAutoRenewal;
import io.renewal.domain.event.InstanceEvent.AutoRenewalSet;
import io.renewal.domain.event.RecordedEvent;
import io.renewal.domain.identity.InstanceId;
import io.renewal.server.demo.SampleInstances.Sample;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.server.demo.InstanceClasses.InstanceClass;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** Registers the sample instances that are not there yet; their terms are counted from the day of the first start. */
final class SampleRegistry {
    private static final Caller OPERATOR = new Caller.Operator();

    private final RegisterInstance instances;
    private final ConfigureAutoRenewal configure;
    private final Browse browse;
    private final InstantSource clock;

    @Inject
    SampleRegistry(RegisterInstance instances, ConfigureAutoRenewal configure, Browse browse, InstantSource clock) {
        this.instances = instances;
        this.configure = configure;
        this.browse = browse;
        this.clock = clock;
    }

    void register(SampleAccount account, List<InstanceClass> classes) {
        for (Sample sample : SampleInstances.of(account, classes, clock.instant())) {
            InstanceId id = sample.registration().instanceId();
            if (browse.instance(OPERATOR, id).isEmpty()) {
                instances.register(sample.registration());
            }
            // A start that was killed in between left it without.
            if (isUninstructed(id)) {
                configure.configure(new ConfigureAutoRenewal.Command(OPERATOR, id, sample.instruction()));
            }
        }
    }

    /** Whether nobody has said yet what is wanted at its end. */
    private boolean isUninstructed(InstanceId id) {
        return browse.timeline(OPERATOR, id).stream().map(RecordedEvent::event).noneMatch(AutoRenewalSet.class::isInstance);
    }
}
