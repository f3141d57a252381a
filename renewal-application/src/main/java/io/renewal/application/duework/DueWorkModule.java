package io.renewal.application.duework;

import com.google.inject.PrivateModule;
import com.google.inject.Scopes;
import io.renewal.application.port.in.Operations;
import io.renewal.application.port.in.RunDueWork;

/** Binds how work that falls due is run and watched. Needs the out-ports and the set of {@code DueWork} bound elsewhere. */
public final class DueWorkModule extends PrivateModule {
    @Override
    protected void configure() {
        bind(Turns.class).toInstance(new Turns());
        bind(AllWork.class).in(Scopes.SINGLETON);
        bind(RunDueWorkService.class);
        bind(OperationsService.class);
        bind(RunDueWork.class).to(RunDueWorkService.class);
        bind(Operations.class).to(OperationsService.class);
        expose(Turns.class);
        expose(AllWork.class);
        expose(RunDueWork.class);
        expose(Operations.class);
    }
}
