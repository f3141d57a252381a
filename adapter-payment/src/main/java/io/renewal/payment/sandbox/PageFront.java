package io.renewal.payment.sandbox;

import io.renewal.payment.sandbox.book.Books;
import io.renewal.payment.sandbox.book.Change;
import io.renewal.payment.sandbox.checkout.AuthenticationPage;
import io.renewal.payment.sandbox.checkout.CheckoutPage;
import io.renewal.payment.sandbox.checkout.Sessions;
import io.renewal.payment.sandbox.intent.NextAction;
import io.renewal.payment.sandbox.page.Page;
import io.renewal.payment.sandbox.wire.Answer;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Refusal;
import java.util.function.Function;

/** Shows the pages to browsers, which need no key: whoever has the address may pay. */
final class PageFront {
    private final Books books;

    PageFront(Books books) {
        this.books = books;
    }

    void serve(Exchange exchange) {
        try {
            exchange.send(books.change(work(exchange)));
        } catch (Refusal refused) {
            exchange.send(Page.titled("This does not work").text(String.valueOf(refused.getMessage())).answer(refused.answer().status()));
        }
    }

    private static Function<Change, Answer> work(Exchange exchange) {
        boolean isPost = exchange.method().equals("POST");
        if (!isPost && !exchange.method().equals("GET")) {
            throw Refusal.invalid("A page can be seen, and its buttons can be pressed.");
        }
        String path = exchange.path();
        Form form = exchange.form();
        if (path.startsWith(Sessions.PAGE)) {
            String id = path.substring(Sessions.PAGE.length());
            return change -> isPost ? CheckoutPage.submit(id, form, change) : CheckoutPage.show(id, form, change);
        }
        if (path.startsWith(NextAction.AUTHENTICATION)) {
            String id = path.substring(NextAction.AUTHENTICATION.length());
            return change -> isPost ? AuthenticationPage.submit(id, form, change) : AuthenticationPage.show(id, change);
        }
        throw Refusal.notFound("There is no such page.");
    }
}
