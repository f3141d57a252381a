package io.renewal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Stage;
import com.google.inject.multibindings.Multibinder;
import io.renewal.application.testkit.TestApplication;
import io.renewal.rest.health.ReadinessCheck;
import io.renewal.rest.http.HttpServer;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class RestModuleTest {
    @Test
    void theServerIsMadeOfExplicitBindingsAndStarts() {
        HttpServer server = Guice
                .createInjector(Stage.PRODUCTION, new RestModule(RestConfig.onPort(0)), new TestApplication().module(), new Outside())
                .getInstance(HttpServer.class);
        server.start();
        assertTrue(server.port() > 0);
        server.stop();
    }

    @Test
    void settingsHaveTheirBounds() {
        try (var factory = Validation.byProvider(HibernateValidator.class).configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertTrue(validator.validate(RestConfig.onPort(8080)).isEmpty());
            assertEquals(3, validator.validate(new RestConfig(65536, 0, Duration.ofSeconds(-1))).size());
        }
    }

    private static final class Outside extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireExactBindingAnnotations();
            binder().requireAtInjectOnConstructors();
            binder().disableCircularProxies();
            Multibinder.newSetBinder(binder(), ReadinessCheck.class);
        }
    }
}
