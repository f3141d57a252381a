package io.renewal.server.wiring;

import io.renewal.payment.sandbox.SandboxProvider;
import io.renewal.payment.sandbox.webhook.WebhookTarget;
import io.renewal.server.service.Part;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The provider of a sandbox, and its callbacks, which begin when there is somebody to call. */
final class PretendingProviderParts implements ProviderParts {
    private static final Logger LOG = LoggerFactory.getLogger(PretendingProviderParts.class);
    private static final String CALLBACKS = "/v1/provider-callbacks/stripe";

    private final SandboxProvider provider;
    private final ProviderKeys keys;

    @Inject
    PretendingProviderParts(SandboxProvider provider, ProviderKeys keys) {
        this.provider = provider;
        this.keys = keys;
    }

    @Override
    public List<Part> beforeHttp() {
        return List.of(new Part() {
            @Override
            public String name() {
                return "payment provider of the sandbox";
            }

            @Override
            public void start() {
                LOG.info("The sandbox pays with a provider that only pretends, at {}", provider.address());
            }

            @Override
            public void close() {
                provider.close();
            }
        });
    }

    @Override
    public List<Part> afterHttp(Supplier<URI> address) {
        return List.of(new Part() {
            @Override
            public String name() {
                return "callbacks of the payment provider";
            }

            @Override
            public void start() {
                provider.tell(WebhookTarget.of(address.get().resolve(CALLBACKS), keys.callbackSecret()));
            }

            @Override
            public void close() {
                // they end with the provider
            }
        });
    }
}
