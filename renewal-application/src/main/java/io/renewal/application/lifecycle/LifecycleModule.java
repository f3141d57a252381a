package io.renewal.application.lifecycle;

import com.google.inject.PrivateModule;
import io.renewal.application.port.in.ReleaseInstance;
import io.renewal.application.port.in.RunLifecycle;

/** Binds what happens to instances as time passes, and their early release. Needs the out-ports bound elsewhere. */
public final class LifecycleModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(Passing.class);
        bind(ReleaseInstanceService.class);
        bind(RunLifecycleService.class);
        bind(ReleaseInstance.class).to(ReleaseInstanceService.class);
        bind(RunLifecycle.class).to(RunLifecycleService.class);
        expose(ReleaseInstance.class);
        expose(RunLifecycle.class);
    }
}
