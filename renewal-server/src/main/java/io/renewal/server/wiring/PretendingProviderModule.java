package io.renewal.server.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.renewal.payment.sandbox.SandboxConfig;
import io.renewal.payment.sandbox.SandboxProvider;
import io.renewal.payment.stripe.StripeConfig;
import io.renewal.payment.stripe.StripeModule;
import io.renewal.server.StartupException;
import io.renewal.server.settings.PaymentSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/**
 * The provider of a sandbox, in this process; the adapter speaks to it as it would to the real one. Its keys are made anew each time, as
 * nobody else needs them.
 */
final class PretendingProviderModule extends AbstractModule {
    private static final String JOURNAL = "payment-provider.journal";

    private final PaymentSettings settings;
    private final Path data;
    private final ProviderKeys keys;

    PretendingProviderModule(PaymentSettings settings, Path data) {
        this.settings = settings;
        this.data = data;
        this.keys = new ProviderKeys("sk_test_" + letters(), "whsec_" + letters());
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
            return SandboxProvider.start(SandboxConfig.on(0, keys.key()).rememberingIn(data.resolve(JOURNAL)), clock, new SecureRandom());
        } catch (IOException | UncheckedIOException e) {
            throw new StartupException("The payment provider of the sandbox cannot keep its journal in " + data + ": " + e.getMessage(), e);
        }
    }

    @Provides
    @Singleton
    StripeConfig config(SandboxProvider provider) {
        URI address = provider.address();
        return new StripeConfig(address, keys.key(), List.of(keys.callbackSecret()), settings.timeout(),
                StripeConfig.DEFAULT_CALLBACK_TOLERANCE);
    }

    /** As a key may hold. */
    private static String letters() {
        return new SystemSecrets().next().replaceAll("[^A-Za-z0-9]", "x");
    }
}
