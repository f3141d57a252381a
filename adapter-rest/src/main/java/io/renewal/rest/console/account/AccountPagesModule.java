package io.renewal.rest.console.account;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;

/** Pages of accounts, for operators. */
public final class AccountPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(AccountInView.class);
        bind(Finding.class);
        bind(AccountsResource.class);
        bind(AccountResource.class);
        Multibinder<Object> components = Components.in(binder());
        components.addBinding().to(AccountsResource.class);
        components.addBinding().to(AccountResource.class);
    }
}
