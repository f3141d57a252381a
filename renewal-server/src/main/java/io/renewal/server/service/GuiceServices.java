package io.renewal.server.service;

import com.google.inject.CreationException;
import com.google.inject.Module;
import com.google.inject.ProvisionException;
import com.google.inject.spi.Message;
import io.renewal.server.StartupException;
import io.renewal.server.settings.Settings;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the service with a strict Guice injector from a flat list of modules. One of them binds {@link Service}. */
public final class GuiceServices implements ServiceStarter {
    private final Function<Settings, List<Module>> modules;

    /**
     * A starter.
     *
     * @param modules what the server is made of, one module binding {@link Service}; may throw a {@link StartupException}
     */
    public GuiceServices(Function<Settings, List<Module>> modules) {
        this.modules = modules;
    }

    @Override
    public Service create(Settings settings) {
        List<Module> all = modules.apply(settings);
        try {
            return StrictInjector.of(all).getInstance(Service.class);
        } catch (CreationException e) {
            throw expected(e.getErrorMessages(), e);
        } catch (ProvisionException e) {
            throw expected(e.getErrorMessages(), e);
        }
    }

    /** Guice wraps what a constructor throws; a sentence for the operator must come out as it went in. */
    private static RuntimeException expected(Collection<Message> messages, RuntimeException wrapped) {
        return messages.stream().flatMap(message -> Stream.ofNullable(message.getCause())).filter(StartupException.class::isInstance)
                .map(RuntimeException.class::cast).findFirst().orElse(wrapped);
    }
}
