package io.renewal.payment.sandbox;

import io.renewal.payment.sandbox.book.Endpoint;
import io.renewal.payment.sandbox.book.Kind;
import io.renewal.payment.sandbox.book.Listing;
import io.renewal.payment.sandbox.card.PaymentMethods;
import io.renewal.payment.sandbox.checkout.SessionSetup;
import io.renewal.payment.sandbox.checkout.Sessions;
import io.renewal.payment.sandbox.customer.Customers;
import io.renewal.payment.sandbox.intent.Charges;
import io.renewal.payment.sandbox.intent.PaymentIntents;
import io.renewal.payment.sandbox.intent.Refunds;
import io.renewal.payment.sandbox.webhook.Events;
import io.renewal.payment.sandbox.wire.Operation;

/** Who answers which operation. */
final class Api {
    private final PaymentIntents intents;
    private final Sessions sessions;

    Api(String site) {
        this.intents = new PaymentIntents(site);
        this.sessions = new Sessions(site);
    }

    Endpoint endpoint(Operation operation) {
        return switch (operation) {
            case CREATE_CUSTOMER -> Customers::create;
            case LIST_CUSTOMERS -> Customers::list;
            case RETRIEVE_CUSTOMER -> Customers::retrieve;
            case UPDATE_CUSTOMER -> Customers::update;
            case DELETE_CUSTOMER -> Customers::delete;
            case LIST_CUSTOMER_PAYMENT_METHODS -> PaymentMethods::listOfCustomer;
            case LIST_PAYMENT_METHODS -> PaymentMethods::list;
            case RETRIEVE_PAYMENT_METHOD -> PaymentMethods::retrieve;
            case ATTACH_PAYMENT_METHOD -> PaymentMethods::attach;
            case DETACH_PAYMENT_METHOD -> PaymentMethods::detach;
            case CREATE_PAYMENT_INTENT -> intents::create;
            case LIST_PAYMENT_INTENTS -> Listing.of(Kind.PAYMENT_INTENT, "/v1/payment_intents", "customer");
            case RETRIEVE_PAYMENT_INTENT -> PaymentIntents::retrieve;
            case CONFIRM_PAYMENT_INTENT -> PaymentIntents::confirm;
            case CANCEL_PAYMENT_INTENT -> PaymentIntents::cancel;
            case LIST_CHARGES -> Listing.of(Kind.CHARGE, "/v1/charges", "payment_intent", "customer");
            case RETRIEVE_CHARGE -> Charges::retrieve;
            case CREATE_REFUND -> Refunds::create;
            case LIST_REFUNDS -> Listing.of(Kind.REFUND, "/v1/refunds", "payment_intent", "charge");
            case RETRIEVE_REFUND -> Refunds::retrieve;
            case CREATE_SESSION -> sessions::create;
            case LIST_SESSIONS -> Listing.of(Kind.CHECKOUT_SESSION, "/v1/checkout/sessions", "payment_intent", "customer", "status");
            case RETRIEVE_SESSION -> Sessions::retrieve;
            case EXPIRE_SESSION -> Sessions::expire;
            case RETRIEVE_SETUP_INTENT -> SessionSetup::retrieve;
            case LIST_EVENTS -> Listing.of(Kind.EVENT, "/v1/events", "type");
            case RETRIEVE_EVENT -> Events::retrieve;
            case LIST_WEBHOOK_ENDPOINTS -> Listing.of(Kind.WEBHOOK_ENDPOINT, "/v1/webhook_endpoints");
        };
    }
}
