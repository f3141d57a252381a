package io.renewal.rest.console.batch;

import com.google.common.hash.Hashing;
import io.renewal.application.idempotency.IdempotencyKey;
import io.renewal.application.idempotency.RequestFingerprint;
import io.renewal.domain.identity.InstanceId;
import io.renewal.domain.payment.Tender;
import io.renewal.domain.renewal.RenewalRequest;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.form.FormKeys;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One of several renewals as a form asks for it: at the end and the price that its reader has seen.
 *
 * @param payWith the balance, or nothing to let the order wait
 */
record Wanted(InstanceId id, RenewalRequest renewal, Optional<Tender> payWith, IdempotencyKey key, RequestFingerprint fingerprint) {
    /** Before the id of each instance, in the names of fields. */
    static final String EXPECTED = "expected.";
    static final String MONTHS = "months";
    /** The months that the prices of the page were for; those of the select may be others by now. */
    static final String SHOWN = "shown";
    /** The button that asks for the prices alone. */
    static final String SHOW = "show";
    /** All that were chosen. */
    static final String INSTANCES = "instances";
    /** What could not be renewed from the start, and why. */
    static final String LEFT = "left";
    static final String PAY = "pay";
    static final String FROM_BALANCE = "Balance";

    private static final Comparator<Wanted> WHAT_ENDS_FIRST = Comparator.comparing(Wanted::end);

    /** All that a form asks for; where money is short, what ends first is renewed first. */
    static List<Wanted> of(Form form) {
        int months = number(form.required(MONTHS));
        Optional<Tender> payWith = form.given(PAY).filter(FROM_BALANCE::equals).map(_ -> Tender.BALANCE);
        return form.fields().entrySet().stream().filter(field -> field.getKey().startsWith(EXPECTED))
                .map(field -> of(form, field.getKey().substring(EXPECTED.length()), months, field.getValue(), payWith))
                .sorted(WHAT_ENDS_FIRST).toList();
    }

    /** The end time that is to be prolonged. */
    Instant end() {
        return renewal.expectedEndTime().orElseThrow();
    }

    private static Wanted of(Form form, String id, int months, String expected, Optional<Tender> payWith) {
        try {
            int space = expected.indexOf(' ');
            RenewalRequest renewal = new RenewalRequest(months, Optional.empty(), Optional.of(Instant.parse(expected.substring(0, space))),
                    Optional.of(Money.parse(expected.substring(space + 1))));
            // Each instance has a key of its own. Whatever else the form says of other instances, this one is renewed once.
            String wish = String.join("|", form.required(FormKeys.FIELD), id, String.valueOf(months), expected, payWith.toString());
            String digest = Hashing.sha256().hashString(wish, UTF_8).toString();
            return new Wanted(new InstanceId(id), renewal, payWith, new IdempotencyKey("console " + digest.substring(0, 48)),
                    new RequestFingerprint(digest));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw notOurs();
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException broken) {
            throw notOurs();
        }
    }

    private static ProblemException notOurs() {
        return FieldErrors.problem(FieldErrors.BODY, "must be the fields of a form").exception();
    }
}
