package io.renewal.server.service;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Module;
import com.google.inject.Provides;
import io.renewal.server.StartupException;
import io.renewal.server.settings.Environment;
import io.renewal.server.settings.Settings;
import io.renewal.server.settings.SettingsLoader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuiceServicesTest {
    private final Settings settings = SettingsLoader.load(Environment.read(Map.of("RENEWAL_MODE", "sandbox"))).settings();

    @Test
    void aSentenceForTheOperatorComesOutAsItWentIn() {
        StartupException expected = new StartupException("No database answers: check database.url.");
        Module failing = new AbstractModule() {
            @Provides
            @Singleton
            Service service() {
                throw expected;
            }
        };

        assertSame(expected, assertThrows(StartupException.class, () -> services(failing).create(settings)));
    }

    @Test
    void whatIsNotBoundIsNotMade() {
        Module wanting = new AbstractModule() {
            @Provides
            Service service(Unbound unbound) {
                throw new AssertionError(unbound.getClass());
            }
        };

        assertThrows(CreationException.class, () -> services(wanting).create(settings));
    }

    private static GuiceServices services(Module module) {
        return new GuiceServices(ignored -> List.of(module));
    }

    static final class Unbound {
        @Inject
        Unbound() {}
    }
}
