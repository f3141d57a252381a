package io.renewal.rest.console.balance;

import com.google.inject.AbstractModule;
import io.renewal.rest.jaxrs.Components;

/** Pages of balances. */
public final class BalancePagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(BalanceResource.class);
        Components.in(binder()).addBinding().to(BalanceResource.class);
    }
}
