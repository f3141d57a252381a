package io.renewal.rest.console.renewal;

import io.renewal.domain.pricing.SpecId;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.json.InstantText;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.query.Params;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What somebody has chosen so far, and what they were shown when they did.
 *
 * @param months any number
 * @param spec for the new term, or for what is left of it
 * @param presentSpec the one that the new term would have had anyway when they chose
 * @param seenEnd the end time that they were shown
 * @param seenPrice the amount that they were shown, in the account's currency
 */
record Wish(OptionalInt months, Optional<SpecId> spec, Optional<SpecId> presentSpec, Optional<Instant> seenEnd,
        Optional<BigDecimal> seenPrice) {
    static final String MONTHS = "periodMonths";
    static final String SPEC = "spec";
    static final String PRESENT_SPEC = "presentSpec";
    static final String END = "expectedEndTime";
    static final String PRICE = "expectedPrice";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,3})?");

    /** What an address carries; does not verify that it carries nothing else. */
    static Wish of(Params params) {
        Optional<Integer> months = params.parsed(MONTHS, Wish::months, "must be a whole number");
        return new Wish(months.map(OptionalInt::of).orElseGet(OptionalInt::empty), params.id(SPEC, SpecId::isValid, SpecId::new),
                params.id(PRESENT_SPEC, SpecId::isValid, SpecId::new), params.instant(END),
                params.parsed(PRICE, Wish::amount, "must be a decimal number"));
    }

    /**
     * What a form carries; what it carries must be of the right form.
     *
     * @throws io.renewal.rest.problem.ProblemException ValidationFailed
     */
    static Wish of(Form form) {
        Optional<Integer> months = read(form, MONTHS, Wish::months);
        return new Wish(months.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                read(form, SPEC, Wish::spec), read(form, PRESENT_SPEC, Wish::spec),
                read(form, END, InstantText::parse), read(form, PRICE, Wish::amount));
    }

    /** Only the wish for a spec: nothing was shown for it yet. */
    static Wish forSpec(SpecId spec) {
        return new Wish(OptionalInt.empty(), Optional.of(spec), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The spec that they chose instead of the one that it would have been anyway. */
    Optional<SpecId> otherSpec() {
        return spec.filter(chosen -> presentSpec.filter(chosen::equals).isEmpty());
    }

    /** Whether the new term would have a spec anyway that is neither the one that they saw nor the one that they chose. */
    boolean isOvertaken(SpecId nextSpec) {
        return presentSpec.filter(seen -> !seen.equals(nextSpec)).isPresent() && otherSpec().filter(nextSpec::equals).isEmpty();
    }

    /**
     * The price that was seen, in a currency.
     *
     * @throws io.renewal.rest.problem.ProblemException ValidationFailed if it is no price in that currency
     */
    Optional<Money> seenPrice(CurrencyUnit currency) {
        if (seenPrice.filter(amount -> amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()).isPresent()) {
            throw FieldErrors.problem(PRICE, "must be as the page has sent it").exception();
        }
        return seenPrice.map(amount -> Money.of(currency, amount));
    }

    /** A page's address that carries all of it on. */
    String at(String page) {
        UriBuilder address = UriBuilder.fromPath(page);
        months.ifPresent(number -> address.queryParam(MONTHS, number));
        spec.ifPresent(id -> address.queryParam(SPEC, id));
        presentSpec.ifPresent(id -> address.queryParam(PRESENT_SPEC, id));
        seenEnd.ifPresent(end -> address.queryParam(END, end));
        seenPrice.ifPresent(amount -> address.queryParam(PRICE, amount.toPlainString()));
        return address.build().toString();
    }

    private static <T> Optional<T> read(Form form, String name, Function<String, Optional<T>> parse) {
        Optional<String> given = form.given(name);
        Optional<T> value = given.flatMap(parse);
        if (given.isPresent() && value.isEmpty()) {
            throw FieldErrors.problem(name, "must be as the page has sent it").exception();
        }
        return value;
    }

    private static Optional<Integer> months(String text) {
        return Optional.of(text).filter(WHOLE_NUMBER.asMatchPredicate()).map(Integer::valueOf);
    }

    private static Optional<SpecId> spec(String text) {
        return Optional.of(text).filter(SpecId::isValid).map(SpecId::new);
    }

    private static Optional<BigDecimal> amount(String text) {
        return Optional.of(text).filter(AMOUNT.asMatchPredicate()).map(BigDecimal::new);
    }
}
