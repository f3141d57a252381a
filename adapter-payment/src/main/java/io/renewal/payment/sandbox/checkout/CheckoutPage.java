package io.renewal.payment.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.card.TestCard;
import io.renewal.payment.sandbox.intent.NextAction;
import io.renewal.payment.sandbox.intent.Outcome;
import io.renewal.payment.sandbox.intent.StripeCurrency;
import io.renewal.payment.sandbox.page.Page;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Json;
import io.renewal.payment.sandbox.wire.Refusal;

/** The hosted page of a session: pay, be declined, or leave. Whatever is clicked twice is done once. */
public final class CheckoutPage {
    private static final String NOTICE = "notice";

    private CheckoutPage() {}

    /** What the browser sees. */
    public static Answer show(String id, Form query, Change books) {
        ObjectNode session = Sessions.current(id, books);
        if (Json.is(session, "status", "expired")) {
            return leaving(session, "Go back", Page.titled("This page has expired").text("Nothing was paid here.")).answer(410);
        }
        if (!Sessions.isOpen(session)) {
            return Page.titled(isSetup(session) ? "Your card is saved" : "This is paid").text("There is nothing more to do here.")
                    .link(success(session), "Continue").answer(200);
        }
        Page page = Page.titled(isSetup(session) ? "Save a card" : "Pay by card").leadingTo(success(session));
        if (query.text(NOTICE).isPresent()) {
            page.notice("Your card was declined. Nothing was paid; you can try again.");
        }
        return leaving(session, "Leave without paying", isSetup(session) ? setup(page) : payment(page, session)).answer(200);
    }

    /** What a button does. */
    public static Answer submit(String id, Form form, Change books) {
        ObjectNode session = Sessions.current(id, books);
        String here = Sessions.PAGE + id;
        if (Json.is(session, "status", "expired")) {
            return Page.redirect(here);
        }
        if (!Sessions.isOpen(session)) {
            return Page.redirect(success(session));
        }
        TestCard card = card(form.need("action"));
        if (isSetup(session)) {
            SessionSetup.save(session, card, books);
            return Page.redirect(success(session));
        }
        return switch (SessionPayment.pay(session, card, books)) {
            case Outcome.Taken _ -> Page.redirect(success(session));
            case Outcome.Asked asked -> Page.redirect(NextAction.AUTHENTICATION + asked.intent().path("id").textValue());
            case Outcome.Underway _ -> Page.redirect(here);
            case Outcome.Declined _ -> Page.redirect(here + "?" + NOTICE + "=declined");
        };
    }

    /** Where the customer goes from their bank's page. */
    static Answer after(ObjectNode session, boolean isPaid) {
        if (isPaid) {
            return Page.redirect(success(session));
        }
        return Page.redirect(Sessions.PAGE + session.path("id").textValue() + "?" + NOTICE + "=declined");
    }

    private static Page payment(Page page, ObjectNode session) {
        return page.amount(StripeCurrency.named(session.path("currency").textValue()).text(session.path("amount_total").longValue()))
                .text(session.path(Sessions.TITLE).textValue()).button("pay", "Pay")
                .button("pay-authenticated", "Pay with a card whose bank asks first").button("decline", "Pay with a card that is declined");
    }

    private static Page setup(Page page) {
        return page.text("The card is used for later payments. Nothing is paid now.").button("pay", "Save a card")
                .button("save-failing", "Save a card that will be declined later")
                .button("pay-authenticated", "Save a card whose bank asks each time");
    }

    private static Page leaving(ObjectNode session, String label, Page page) {
        return Json.text(session, "cancel_url").map(url -> page.link(url, label)).orElse(page);
    }

    private static TestCard card(String action) {
        return switch (action) {
            case "pay" -> TestCard.VISA;
            case "pay-authenticated" -> TestCard.AUTHENTICATION_REQUIRED;
            case "decline" -> TestCard.CHARGE_DECLINED;
            case "save-failing" -> TestCard.CHARGE_CUSTOMER_FAIL;
            default -> throw Refusal.invalid("No such button: " + action);
        };
    }

    private static boolean isSetup(ObjectNode session) {
        return Json.is(session, "mode", "setup");
    }

    static String success(ObjectNode session) {
        return session.path("success_url").textValue().replace(SessionParameters.SESSION_ID, session.path("id").textValue());
    }
}
