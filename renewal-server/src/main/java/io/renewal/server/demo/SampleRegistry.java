package io.renewal.server.demo;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.RegisterInstance;
import io.renewal.application.port.in.RegisterInstance.Command;
import io.renewal.server.demo.InstanceClasses.InstanceClass;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** Registers the sample instances that are not there yet; their terms are counted from the day of the first start. */
final class SampleRegistry {
    private static final Caller OPERATOR = new Caller.Operator();

    private final RegisterInstance instances;
    private final Browse browse;
    private final InstantSource clock;

    @Inject
    SampleRegistry(RegisterInstance instances, Browse browse, InstantSource clock) {
        this.instances = instances;
        this.browse = browse;
        this.clock = clock;
    }

    void register(SampleAccount account, List<InstanceClass> classes) {
        for (Command command : SampleInstances.of(account, classes, clock.instant())) {
            if (browse.instance(OPERATOR, command.instanceId()).isEmpty()) {
                instances.register(command);
            }
        }
    }
}
