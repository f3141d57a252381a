package io.renewal.rest.console.renewal;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.OrderSpecChange;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.order.Order;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.pricing.PriceList;
import io.renewal.domain.pricing.SpecId;
import io.renewal.domain.specchange.SpecChangeRequest;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.once.Landing;
import io.renewal.rest.console.once.Once;
import io.renewal.rest.console.order.OrderText;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import io.renewal.rest.http.TakesForms;
import io.renewal.rest.json.Ids;
import io.renewal.rest.problem.FieldErrors;
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

/** Ordering another spec for what is left of the term. */
@Path("/console/instances/{instanceId}/spec-changes")
@Hidden
public final class SpecChangesResource {
    private static final String SHOW = "show";
    private static final String PRICED = "pricedSpec";
    private final OrderSpecChange orders;
    private final Offering offering;

    @Inject
    SpecChangesResource(OrderSpecChange orders, Offering offering) {
        this.orders = orders;
        this.offering = offering;
    }

    @POST
    @TakesForms
    public Response order(@PathParam("instanceId") String instanceId, @Context ContainerRequestContext request) {
        Form form = Form.of(request);
        Wish wish = Wish.of(form);
        InstanceId id = Ids.instance(instanceId);
        SpecId chosen = wish.spec().orElseThrow(() -> FieldErrors.problem(Wish.SPEC, "must be given").exception());
        if (form.given(SHOW).isPresent() || form.given(PRICED).filter(chosen.value()::equals).isEmpty()) {
            // What is to be seen of it is another spec's price, or none.
            return Pages.goTo(Wish.forSpec(chosen).at(new RenewalAddress(id).specChange()));
        }
        Stream.of(Wish.END, Wish.PRICE).forEach(form::required);
        Caller caller = Visitor.callerOf(request);
        Optional<Money> price = offering.offers(caller, id, Optional.empty()).priceList().map(PriceList::currency).flatMap(wish::seenPrice);
        SpecChangeRequest change = new SpecChangeRequest(chosen, wish.seenEnd(), price);
        String again = wish.at(new RenewalAddress(id).specChange());
        if (price.isEmpty()) {
            return Pages.goTo(again);
        }
        return Once.answer(request, form, again, (OrderSpecChange.Result result) -> landing(result, again),
                once -> orders.order(new OrderSpecChange.Command(caller, id, change, Optional.empty()), once));
    }

    private static Landing landing(OrderSpecChange.Result result, String again) {
        return switch (result) {
            case OrderSpecChange.Result.Ordered(Order order) -> new Landing.Kept(
                    order.status() == OrderStatus.UNPAID ? OrderText.paymentAddress(order.id()) : OrderText.address(order.id()));
            case OrderSpecChange.Result.Paying(Order order) -> new Landing.Kept(OrderText.address(order.id()));
            case OrderSpecChange.Result.Declined(Order order) -> new Landing.Kept(OrderText.paymentAddress(order.id()));
            case OrderSpecChange.Result.Refused _,OrderSpecChange.Result.MethodNotOffered _ ->
                new Landing.Refused(() -> Pages.goTo(again));
            case OrderSpecChange.Result.InstanceNotFound _ -> new Landing.Refused(() -> Ids.noInstance().response());
        };
    }
}
