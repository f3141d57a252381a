package io.renewal.rest.console.order;

import io.renewal.application.port.in.Caller;
import io.renewal.application.port.in.ManageCards;
import io.renewal.application.port.in.PayOrder;
import io.renewal.domain.identity.OrderId;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import io.renewal.rest.ConsoleConfig;
import io.renewal.rest.console.card.CardWords;
import io.renewal.rest.console.card.ShownCards;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.form.FormKeys;
import io.renewal.rest.problem.FieldErrors;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Finds the ways in which an order can be paid. Thread-safe. */
final class Ways {
    private static final ManageCards.Cards NO_CARDS = new ManageCards.Cards(List.of(), Optional.empty());
    private static final Pattern CARD_ID = Pattern.compile("[A-Za-z0-9_]{1,200}");

    private final PayOrder pay;
    private final ShownCards cards;
    private final FormKeys keys;
    private final ConsoleConfig config;

    @Inject
    Ways(PayOrder pay, ShownCards cards, FormKeys keys, ConsoleConfig config) {
        this.pay = pay;
        this.cards = cards;
        this.keys = keys;
        this.config = config;
    }

    /** The page with all of them. */
    Payment page(Caller caller, OrderView view) {
        Set<PaymentMethod> offered = pay.offered();
        Money balance = view.account().balance();
        Payment.ByBalance byBalance = new Payment.ByBalance(balance, balance.minus(view.order().details().price()));
        Stream<Payment.Way> onPage = offered.contains(PaymentMethod.HOSTED) ? Stream.of(new Payment.OnPage()) : Stream.empty();
        Optional<ManageCards.Cards> kept = offered.contains(PaymentMethod.CARD)
                ? cards.of(caller, view.account().id())
                : Optional.of(NO_CARDS);
        Stream<Payment.Way> byCard = kept.stream().flatMap(all -> cards(all, thisMonth(view)));
        return new Payment(view, Stream.of(Stream.<Payment.Way>of(byBalance), byCard, onPage).flatMap(way -> way).toList(), kept.isEmpty(),
                keys.next());
    }

    /**
     * The way that a form tells.
     *
     * @param order that the browser comes back to from the provider
     * @throws io.renewal.rest.problem.ProblemException ValidationFailed if none is told
     */
    Tender tender(ContainerRequestContext request, Form form, OrderId order) {
        String method = form.required("method");
        WebAddress back = new WebAddress(
                config.publicAddress().orElseGet(request.getUriInfo()::getBaseUri).resolve(OrderText.address(order)).toString());
        if (method.equals(Payment.ByBalance.VALUE)) {
            return Tender.BALANCE;
        }
        if (method.equals(Payment.OnPage.VALUE)) {
            return new Tender.Page(back, form.given("keepCard").isPresent() ? Tender.CardKeeping.KEPT : Tender.CardKeeping.FORGOTTEN);
        }
        String card = method.startsWith(Payment.ByCard.PREFIX) ? method.substring(Payment.ByCard.PREFIX.length()) : "";
        if (!CARD_ID.matcher(card).matches()) {
            throw FieldErrors.problem("method", "must be one of those on the page").exception();
        }
        return new Tender.Card(new CardId(card), Optional.of(back));
    }

    /** Cards expire by the world's calendar, whatever the clock of a sandbox says. */
    private YearMonth thisMonth(OrderView view) {
        return YearMonth.from(config.clock().instant().atZone(view.zone()));
    }

    private static Stream<Payment.Way> cards(ManageCards.Cards kept, YearMonth now) {
        return kept.all().stream().map(card -> new Payment.ByCard(card, kept.preferred().filter(card.id()::equals).isPresent(),
                CardWords.isExpired(card, now)));
    }
}
