package io.renewal.server.service;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import java.util.ArrayList;
import java.util.List;

/** Makes injectors in which nothing is bound that is not written down. */
public final class StrictInjector {
    private StrictInjector() {}

    /** An injector of a flat list of modules, with all of its singletons made. */
    public static Injector of(List<Module> modules) {
        List<Module> all = new ArrayList<>();
        all.add(new StrictModule());
        all.addAll(modules);
        return Guice.createInjector(Stage.PRODUCTION, all);
    }
}
