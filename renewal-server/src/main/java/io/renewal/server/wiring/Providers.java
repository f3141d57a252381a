package io.renewal.server.wiring;

import com.google.inject.Module;
import io.renewal.application.payment.OfferedMethods;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.payment.stripe.StripeConfig;
import io.renewal.payment.stripe.StripeModule;
import io.renewal.server.StartupException;
import io.renewal.server.demo.DemoProvider;
import io.renewal.server.settings.Mode;
import io.renewal.server.settings.PaymentSettings;
import io.renewal.server.settings.Secret;
import io.renewal.server.settings.Settings;
import java.net.InetAddress;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses the payment provider: the real one if there is a key to it; else, in a sandbox and nowhere else, one that only pretends.
 *
 * @param module binds it
 * @param offered how customers may pay with it
 */
record Providers(Module module, OfferedMethods offered) {
    private static final OfferedMethods ALL = new OfferedMethods(EnumSet.allOf(PaymentMethod.class));
    private static final OfferedMethods BALANCE_ONLY = new OfferedMethods(EnumSet.of(PaymentMethod.BALANCE));

    private static final Logger log = LoggerFactory.getLogger(Providers.class);

    /** @throws StartupException if the settings contradict each other */
    static Providers chosenBy(Settings settings) {
        PaymentSettings payment = settings.payment();
        Optional<String> key = payment.providerKey().map(Secret::value);
        if (key.isPresent()) {
            StripeConfig config = config(settings.mode(), payment, key.get());
            return new Providers(binder -> {
                binder.bind(StripeConfig.class).toInstance(config);
                binder.bind(ProviderParts.class).toInstance(new ProviderParts.Elsewhere());
                binder.bind(DemoProvider.class).toInstance(Optional::empty);
                binder.install(new StripeModule());
            }, ALL);
        }
        return switch (settings.mode()) {
            case SANDBOX -> new Providers(new PretendingProviderModule(settings), ALL);
            case LIVE -> new Providers(binder -> {
                binder.bind(ProviderParts.class).toInstance(new ProviderParts.Elsewhere());
                binder.install(new NoProviderModule());
            }, BALANCE_ONLY);
        };
    }

    private static StripeConfig config(Mode mode, PaymentSettings payment, String key) {
        try {
            URI address = URI.create(payment.providerAddress());
            if (mode == Mode.LIVE && isHere(address)) {
                throw new StartupException("payment.provider-address is on this machine, where only a provider can be that pretends; live "
                        + "mode needs a real one.");
            }
            if (mode == Mode.SANDBOX && key.contains("_live_")) {
                throw new StartupException(
                        "payment.provider-key moves real money, and a sandbox has a clock that anybody may move: give it a "
                                + "test key (sk_test_…), or set mode=live.");
            }
            if (mode == Mode.LIVE && key.contains("_test_")) {
                log.warn("payment.provider-key is a test key: cards that are not real pay for real instances");
            }
            return new StripeConfig(address, key, payment.callbackSecret().map(Secret::value).map(List::of).orElse(List.of()),
                    payment.timeout(), StripeConfig.DEFAULT_CALLBACK_TOLERANCE);
        } catch (IllegalArgumentException e) {
            throw new StartupException("The settings of the payment provider (payment.provider-key, payment.provider-address) do not fit: "
                    + e.getMessage() + ".", e);
        }
    }

    private static boolean isHere(URI address) {
        String host = Optional.ofNullable(address.getHost()).orElse("");
        boolean isLiteral = host.matches("[0-9.]+|\\[.*\\]");
        return isLiteral ? InetAddress.ofLiteral(host).isLoopbackAddress() : host.equalsIgnoreCase("localhost");
    }
}
