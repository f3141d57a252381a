package io.renewal.rest.account;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Accounts and their balances. */
public final class AccountModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AccountPauseResource.class);
        bind(AccountListResource.class);
        bind(AccountsResource.class);
        bind(BalanceEntriesResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(AccountPauseResource.class);
        components.addBinding().to(AccountListResource.class);
        components.addBinding().to(AccountsResource.class);
        components.addBinding().to(BalanceEntriesResource.class);
    }
}
