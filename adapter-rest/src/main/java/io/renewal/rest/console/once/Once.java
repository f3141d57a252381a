package io.renewal.rest.console.once;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.form.FormKeys;
import io.renewal.rest.console.page.Pages;
import io.renewal.rest.console.session.Visitor;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives what a form wishes to a use case, so that it has its effect once, however often that form is sent: by a double click, a reload, or from a
 * page that the browser has kept. The same form with other values is another wish; what it may still do is for the use case to say.
 */
public final class Once {
    private static final int SEE_OTHER = 303;

    private Once() {}

    /**
     * Calls a use case with a form's key.
     *
     * @param meanwhile the page to look at while the first sending of the same form has no end yet
     * @param landing where a result leads
     * @param call the use case
     */
    public static <R> Response answer(ContainerRequestContext request, Form form, String meanwhile, Function<R, Landing> landing,
            Function<IdempotentRequest<R>, Outcome<R>> call) {
        IdempotentRequest<R> once = new IdempotentRequest<>(Visitor.callerOf(request), keyOf(form), form.fingerprint(),
                result -> recorded(landing.apply(result)));
        return switch (call.apply(once)) {
            case Outcome.Fresh<R> fresh -> arrived(landing.apply(fresh.result()));
            case Outcome.Replayed<R> replayed -> Pages.goTo(replayed.answer().body());
            case Outcome.KeyReused<R> _ -> throw new IllegalStateException("keys differ where forms differ");
            case Outcome.KeyInUse<R> _ -> Pages.goTo(meanwhile);
        };
    }

    private static IdempotencyKey keyOf(Form form) {
        String digest = Hashing.sha256().hashString(form.required(FormKeys.FIELD) + form.fingerprint().value(), UTF_8).toString();
        return new IdempotencyKey("console " + digest.substring(0, 48));
    }

    private static Optional<RecordedAnswer> recorded(Landing landing) {
        return landing instanceof Landing.Kept kept ? Optional.of(new RecordedAnswer(SEE_OTHER, kept.page())) : Optional.empty();
    }

    private static Response arrived(Landing landing) {
        return switch (landing) {
            case Landing.Kept kept -> Pages.goTo(kept.page());
            case Landing.Refused refused -> refused.answer().get();
        };
    }
}
