package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.renewal.payment.sandbox.SandboxConfig;
import io.renewal.payment.sandbox.SandboxProvider;
import io.renewal.payment.stripe.StripeConfig;
import io.renewal.payment.stripe.StripeModule;
import io.renewal.server.StartupException;
import io.renewal.server.demo.DemoProvider;
import io.renewal.server.settings.PaymentSettings;
import io.renewal.server.settings.Secret;
import io.renewal.server.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The provider of a sandbox, in this process; the adapter speaks to it as it would to the real one. Its keys are made anew each time, as
 * nobody else needs them.
 */
final class PretendingProviderModule extends AbstractModule {
    private static final String JOURNAL = "payment-provider.journal";

    private final PaymentSettings settings;
    private final int port;
    private final Path data;
    private final ProviderKeys keys;

    PretendingProviderModule(Settings settings) {
        this.settings = settings.payment();
        this.port = settings.sandbox().providerPort();
        this.data = settings.data().dir();
        this.keys = new ProviderKeys(settings.sandbox().providerKey().map(Secret::value).orElseGet(() -> "sk_test_" + letters()),
                "whsec_" + letters());
    }

    @Override
    protected void configure() {
        bind(ProviderKeys.class).toInstance(keys);
        bind(PretendingProviderParts.class);
        bind(ProviderParts.class).to(PretendingProviderParts.class);
        install(new StripeModule());
    }

    @Provides
    @Singleton
    SandboxProvider provider(InstantSource clock) {
        try {
            Files.createDirectories(data);
            return SandboxProvider.start(SandboxConfig.on(port, keys.key()).rememberingIn(data.resolve(JOURNAL)), clock,
                    new SecureRandom());
        } catch (IOException | UncheckedIOException e) {
            throw new StartupException(
                    "The payment provider of the sandbox cannot start: port " + port + " is taken, or its journal in " + data
                            + " cannot be used (" + e.getMessage() + ").",
                    e);
        } catch (IllegalArgumentException e) {
            throw new StartupException("sandbox.provider-key: " + e.getMessage() + ".", e);
        }
    }

    @Provides
    @Singleton
    StripeConfig config(SandboxProvider provider) {
        URI address = provider.address();
        return new StripeConfig(address, keys.key(), List.of(keys.callbackSecret()), settings.timeout(),
                StripeConfig.DEFAULT_CALLBACK_TOLERANCE);
    }

    @Provides
    @Singleton
    DemoProvider told(SandboxProvider provider) {
        return () -> Optional.of(new DemoProvider.Access(provider.address(), keys.key()));
    }

    /** As a key may hold. */
    private static String letters() {
        return new SystemSecrets().next().replaceAll("[^A-Za-z0-9]", "x");
    }
}
