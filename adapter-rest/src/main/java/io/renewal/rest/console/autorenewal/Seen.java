package io.renewal.rest.console.autorenewal;

import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.rest.console.form.Form;
import io.renewal.rest.console.text.Phrase;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a reader decides by, and sends along: nothing is saved that was decided by something else. All as text.
 *
 * @param end the end time
 * @param charge when something would be charged first
 * @param prices of all cycles
 */
record Seen(String end, String charge, String prices) {
    static final String END = "seen.end";
    static final String CHARGE = "seen.charge";
    static final String PRICES = "seen.prices";
    private static final String AT_ONCE = "at once";

    static Seen of(Instruction page) {
        String end = page.row().prepaid().map(plan -> plan.term().end().toString()).orElse("");
        String charge = page.startsAtOnce() ? AT_ONCE : page.first().map(first -> first.at().toString()).orElse("");
        return new Seen(end, charge, page.cycles().stream().map(Seen::price).collect(Collectors.joining(", ")));
    }

    static Seen of(Form form) {
        return new Seen(form.given(END).orElse(""), form.given(CHARGE).orElse(""), form.given(PRICES).orElse(""));
    }

    /** What is different by now, the weightiest first. */
    Optional<Phrase> changedTo(Seen now) {
        if (!end.equals(now.end)) {
            return Optional.of(AutoRenewalPhrases.END_CHANGED);
        }
        if (!prices.equals(now.prices)) {
            return Optional.of(AutoRenewalPhrases.PRICE_CHANGED);
        }
        return Optional.of(AutoRenewalPhrases.CHARGE_CHANGED).filter(_ -> !charge.equals(now.charge));
    }

    private static String price(Cycle cycle) {
        return cycle.period().months() + " " + switch (cycle.first()) {
            case ForeseenCharge.Priced priced -> priced.quote().price().total().toString();
            case ForeseenCharge.Refused _ -> "-";
        };
    }
}
