package io.renewal.rest.console;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.ConsoleConfig;
import io.renewal.rest.console.asset.AssetsResource;
import io.renewal.rest.console.form.FormKeys;
import io.renewal.rest.console.instance.InstancePagesModule;
import io.renewal.rest.console.page.PageModule;
import io.renewal.rest.console.session.SessionModule;
import io.renewal.rest.console.signin.SignInModule;
import io.renewal.rest.console.renewal.RenewalPagesModule;
import io.renewal.rest.console.order.OrderPagesModule;
import io.renewal.rest.console.autorenewal.AutoRenewalPagesModule;
import io.renewal.rest.console.balance.BalancePagesModule;
import io.renewal.rest.console.card.CardPagesModule;
import io.renewal.rest.console.clock.ClockPagesModule;
import io.renewal.rest.console.webhook.WebhookPagesModule;
import io.renewal.rest.console.forecast.ForecastPagesModule;
import io.renewal.rest.console.batch.BatchPagesModule;
import io.renewal.rest.console.account.AccountPagesModule;
import io.renewal.rest.console.operation.OperationPagesModule;
import io.renewal.rest.jaxrs.Components;

/** All pages. */
public final class ConsoleModule extends AbstractModule {
    private final ConsoleConfig config;

    public ConsoleModule(ConsoleConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(ConsoleConfig.class).toInstance(config);
        bind(FormKeys.class);
        install(new SessionModule());
        install(new PageModule());
        install(new SignInModule());
        install(new InstancePagesModule());
        install(new RenewalPagesModule());
        install(new OrderPagesModule());
        install(new AutoRenewalPagesModule());
        install(new BatchPagesModule());
        install(new AccountPagesModule());
        install(new OperationPagesModule());
        install(new BalancePagesModule());
        install(new CardPagesModule());
        install(new ForecastPagesModule());
        install(new WebhookPagesModule());
        if (config.sandbox()) {
            install(new ClockPagesModule());
        }
        bind(AssetsResource.class).toInstance(new AssetsResource());
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(AssetsResource.class);
    }
}
