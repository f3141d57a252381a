package io.renewal.rest.console.renewal;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.OrderRenewal;
import io.renewal.application.port.in.QuoteRenewal;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.Order;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.once.Landing;
import io.renewal.rest.console.once.Once;
import io.renewal.rest.console.order.OrderText;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.Ids;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Ordering what was chosen. */
@Path("/console/instances/{instanceId}/renewal-orders")
@Hidden
public final class RenewalOrdersResource {
    private final OrderRenewal orders;
    private final Offering offering;

    @Inject
    RenewalOrdersResource(OrderRenewal orders, Offering offering) {
        this.orders = orders;
        this.offering = offering;
    }

    @POST
    @TakesForms
    public Response order(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request) {
        Form form = Form.of(request);
        Stream.of(Wish.MONTHS, Wish.PRESENT_SPEC, Wish.END, Wish.PRICE).forEach(form::required);
        Wish wish = Wish.of(form);
        Caller caller = Visitor.callerOf(request);
        InstanceId id = Ids.instance(instanceId);
        QuoteRenewal.Offers offers = offering.offers(caller, id, wish.otherSpec());
        Optional<Money> price = offers.priceList().map(PriceList::currency).flatMap(wish::seenPrice);
        RenewalRequest renewal = new RenewalRequest(wish.months().orElse(0), wish.otherSpec(), wish.seenEnd(), price);
        // There it is told what changed, and what stands in the way.
        String again = wish.at(new RenewalAddress(id).confirmation());
        if (price.isEmpty() || wish.isOvertaken(offers.view().instance().nextSpec())) {
            return Pages.goTo(again);
        }
        return Once.answer(request, form, again, (OrderRenewal.Result result) -> landing(result, again),
                once -> orders.order(new OrderRenewal.Command(caller, id, renewal, Optional.empty()), once));
    }

    private static Landing landing(OrderRenewal.Result result, String again) {
        return switch (result) {
            case OrderRenewal.Result.Ordered(Order order) -> new Landing.Kept(OrderText.paymentAddress(order.id()));
            case OrderRenewal.Result.Paying(Order order) -> new Landing.Kept(OrderText.address(order.id()));
            case OrderRenewal.Result.Declined(Order order) -> new Landing.Kept(OrderText.paymentAddress(order.id()));
            case OrderRenewal.Result.Refused _,OrderRenewal.Result.MethodNotOffered _ -> new Landing.Refused(() -> Pages.goTo(again));
            case OrderRenewal.Result.InstanceNotFound _ -> new Landing.Refused(() -> Ids.noInstance().response());
        };
    }
}
