package io.renewal.rest.console.order;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import io.renewal.rest.jaxrs.Components;
import java.util.List;

/** Pages of orders and their payment. */
public final class OrderPagesModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Orders.class);
        bind(Ways.class);
        Multibinder<Object> components = Components.in(binder());
        for (Class<?> page : List.of(OrdersResource.class, OrderResource.class, PaymentResource.class, CancellationResource.class)) {
            bind(page);
            components.addBinding().to(page);
        }
    }
}
