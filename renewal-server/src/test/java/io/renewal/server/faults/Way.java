package io.renewal.server.faults;

import static io.renewal.payment.sandbox.wire.Operation.CANCEL_PAYMENT_INTENT;
import static io.renewal.payment.sandbox.wire.Operation.CONFIRM_PAYMENT_INTENT;
import static io.renewal.payment.sandbox.wire.Operation.CREATE_CUSTOMER;
import static io.renewal.payment.sandbox.wire.Operation.CREATE_PAYMENT_INTENT;
import static io.renewal.payment.sandbox.wire.Operation.CREATE_REFUND;
import static io.renewal.payment.sandbox.wire.Operation.CREATE_SESSION;
import static io.renewal.payment.sandbox.wire.Operation.EXPIRE_SESSION;
import static io.renewal.payment.sandbox.wire.Operation.LIST_REFUNDS;
import static io.renewal.payment.sandbox.wire.Operation.RETRIEVE_PAYMENT_INTENT;
import static io.renewal.payment.sandbox.wire.Operation.RETRIEVE_SESSION;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.errorprone.annotations.Immutable;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.order.OrderStatus;
import io.renewal.domain.payment.CardId;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.payment.WebAddress;
import io.renewal.payment.sandbox.wire.Operation;
import java.util.List;
import java.util.Optional;

/** The ways that a payment may go, as customers go them, and the steps that may come up on each: what the provider may be asked for. */
enum Way {
    GOOD_CARD(OrderStatus.PAID, Steps.CARD, visit -> visit.pays(Tenders.GOOD)),

    EMPTY_CARD(OrderStatus.UNPAID, Steps.CARD, visit -> visit.pays(Tenders.EMPTY)),

    /** The bank wants to ask the customer, who is not there. */
    CARD_ASKS_NOBODY(OrderStatus.UNPAID, Steps.CARD, visit -> visit.pays(Tenders.ASKING)),

    CARD_ASKS_AND_IS_TOLD_YES(OrderStatus.PAID, Steps.CARD, visit -> {
        visit.pays(Tenders.ASKING_THE_CUSTOMER);
        visit.presses("approve");
    }),

    CARD_ASKS_AND_IS_TOLD_NO(OrderStatus.UNPAID, Steps.CARD, visit -> {
        visit.pays(Tenders.ASKING_THE_CUSTOMER);
        visit.presses("refuse");
    }),

    CARD_ASKS_AND_IS_NEVER_TOLD(OrderStatus.UNPAID, Steps.CARD, visit -> visit.pays(Tenders.ASKING_THE_CUSTOMER)),

    /** Given back, if it was paid by then; else withdrawn. */
    CARD_CANCELLED_AT_ONCE(OrderStatus.REFUNDED, Steps.with(Steps.CARD, LIST_REFUNDS, CREATE_REFUND), visit -> {
        visit.pays(Tenders.GOOD);
        visit.cancels();
    }),

    CARD_GIVEN_BACK(OrderStatus.REFUNDED, Steps.with(Steps.CARD, LIST_REFUNDS, CREATE_REFUND), visit -> {
        visit.pays(Tenders.GOOD);
        visit.awaitsTheEnd();
        visit.cancels();
    }),

    PAGE_PAID(OrderStatus.PAID, Steps.PAGE, visit -> {
        visit.pays(Tenders.PAGE);
        visit.presses("pay");
    }),

    PAGE_DECLINED_AND_LEFT(OrderStatus.UNPAID, Steps.with(Steps.PAGE, RETRIEVE_PAYMENT_INTENT), visit -> {
        visit.pays(Tenders.PAGE);
        visit.presses("decline");
    }),

    PAGE_LEFT(OrderStatus.UNPAID, Steps.PAGE, visit -> visit.pays(Tenders.PAGE)),

    PAGE_LEFT_AT_THE_BANK(OrderStatus.UNPAID, Steps.with(Steps.PAGE, RETRIEVE_PAYMENT_INTENT), visit -> {
        visit.pays(Tenders.PAGE);
        visit.presses("pay-authenticated");
    }),

    PAGE_CANCELLED(OrderStatus.CANCELLED, Steps.PAGE, visit -> {
        visit.pays(Tenders.PAGE);
        visit.cancels();
    }),

    PAGE_PAID_AFTER_CANCELLING(OrderStatus.CANCELLED, Steps.PAGE, visit -> {
        visit.pays(Tenders.PAGE);
        Optional<WebAddress> page = visit.page();
        visit.cancels();
        page.ifPresent(shown -> visit.presses(shown, "pay"));
    }),

    PAGE_GIVEN_BACK(OrderStatus.REFUNDED, Steps.with(Steps.PAGE, LIST_REFUNDS, CREATE_REFUND), visit -> {
        visit.pays(Tenders.PAGE);
        visit.presses("pay");
        visit.awaitsTheEnd();
        visit.cancels();
    }),

    /** Two ways to pay at once: the first is withdrawn. */
    PAGE_THEN_CARD(OrderStatus.PAID,
            Steps.with(Steps.PAGE, CREATE_PAYMENT_INTENT, CONFIRM_PAYMENT_INTENT, RETRIEVE_PAYMENT_INTENT, CANCEL_PAYMENT_INTENT),
            visit -> {
                visit.pays(Tenders.PAGE);
                Optional<WebAddress> page = visit.page();
                visit.pays(Tenders.GOOD);
                page.ifPresent(shown -> visit.presses(shown, "pay"));
            }),

    /** When it is known that the page was paid, the term is over in which the other spec was wanted. */
    PAGE_PAID_IN_VAIN(OrderStatus.REFUNDED, Steps.with(Steps.PAGE, LIST_REFUNDS, CREATE_REFUND), visit -> {
        visit.wantsAnotherSpecForTheLastDay();
        visit.pays(Tenders.PAGE);
        visit.presses("pay");
        visit.lets(Visit.LONGER_THAN_THAT_DAY);
    }),

    /** The same with a card, if it is in doubt by then. */
    CARD_PAID_IN_VAIN(OrderStatus.PAID, Steps.with(Steps.CARD, LIST_REFUNDS, CREATE_REFUND), visit -> {
        visit.wantsAnotherSpecForTheLastDay();
        visit.pays(Tenders.GOOD);
        visit.lets(Visit.LONGER_THAN_THAT_DAY);
    });

    private final OrderStatus outcome;
    private final ImmutableSet<Operation> steps;
    private final Script script;

    Way(OrderStatus outcome, ImmutableSet<Operation> steps, Script script) {
        this.outcome = outcome;
        this.steps = steps;
        this.script = script;
    }

    /** How the order ends if nothing goes wrong. */
    OrderStatus outcome() {
        return outcome;
    }

    /** What the provider may be asked for on this way, whatever goes wrong. */
    List<Operation> steps() {
        return steps.asList();
    }

    void go(Visit visit) {
        script.follow(visit);
    }

    /** What is asked for. */
    private static final class Steps {
        static final ImmutableSet<Operation> CARD = Sets.immutableEnumSet(CREATE_CUSTOMER, CREATE_PAYMENT_INTENT, CONFIRM_PAYMENT_INTENT,
                RETRIEVE_PAYMENT_INTENT, CANCEL_PAYMENT_INTENT);
        static final ImmutableSet<Operation> PAGE = Sets.immutableEnumSet(CREATE_CUSTOMER, CREATE_SESSION, RETRIEVE_SESSION,
                EXPIRE_SESSION);

        static ImmutableSet<Operation> with(ImmutableSet<Operation> some, Operation... more) {
            return Sets.immutableEnumSet(Iterables.concat(some, List.of(more)));
        }
    }

    /** What a customer does. */
    @Immutable
    @FunctionalInterface
    private interface Script {
        void follow(Visit visit);
    }

    /** What is paid with: cards that the provider knows by these names. */
    private static final class Tenders {
        private static final CardId ASKS = new CardId("pm_card_authenticationRequired");
        static final Tender GOOD = Tender.Card.offSession(new CardId("pm_card_visa"));
        static final Tender EMPTY = Tender.Card.offSession(new CardId("pm_card_chargeDeclinedInsufficientFunds"));
        static final Tender ASKING = Tender.Card.offSession(ASKS);
        static final Tender ASKING_THE_CUSTOMER = new Tender.Card(ASKS, Optional.of(new WebAddress("https://shop.example/back")));
        static final Tender PAGE = Examples.PAGE;
    }
}
