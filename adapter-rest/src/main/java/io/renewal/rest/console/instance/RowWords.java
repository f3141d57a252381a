package io.renewal.rest.console.instance;

import io.renewal.domain.autorenewal.ForeseenCharge;
import io.renewal.domain.instance.Plan.Subscription;
import io.renewal.domain.term.RenewalPeriod;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Words;
import java.time.Instant;
import java.util.Optional;

/** Says of an instance what a line has room for. Immutable and thread-safe. */
public record RowWords(Words words, InstanceRow row) {
    private static final Phrase IN_DAYS = new Phrase("in {0} days", "{0} 天后");
    private static final Phrase TOMORROW = new Phrase("tomorrow", "明天");
    private static final Phrase TODAY = new Phrase("today", "今天");
    private static final Phrase YESTERDAY = new Phrase("yesterday", "昨天");
    private static final Phrase DAYS_AGO = new Phrase("{0} days ago", "{0} 天前");

    /** How far the end time is. */
    public String daysLeft() {
        int days = row.daysLeft();
        Phrase phrase = switch (days) {
            case 0 -> TODAY;
            case 1 -> TOMORROW;
            case -1 -> YESTERDAY;
            default -> days > 0 ? IN_DAYS : DAYS_AGO;
        };
        return words.say(phrase, Math.abs(days));
    }

    /** How often it is renewed automatically; empty if it is not. */
    public Optional<String> cycle() {
        return row.prepaid().flatMap(plan -> plan.autoRenewal().cycle())
                .map(period -> every(words, period));
    }

    /** How often something is bought. */
    public static String every(Words words, RenewalPeriod period) {
        return switch (period.months()) {
            case 1 -> words.say(InstancePhrases.EVERY_MONTH);
            case 12 -> words.say(InstancePhrases.EVERY_YEAR);
            default -> words.say(InstancePhrases.EVERY, words.months(period.months()));
        };
    }

    /** When something is charged next, and how much; or that nothing is. */
    public Optional<String> nextCharge() {
        return row.pausedSince().isPresent() ? row.nextCharge().map(_ -> words.say(InstancePhrases.CHARGES_PAUSED)) : plannedCharge();
    }

    private Optional<String> plannedCharge() {
        return row.nextCharge().map(charge -> switch (charge) {
            case ForeseenCharge.Priced priced ->
                words.say(InstancePhrases.NEXT_CHARGE_OF, day(priced.at()), words.money(priced.quote().price().total()));
            case ForeseenCharge.Refused refused -> words.say(InstancePhrases.CANNOT_CHARGE, day(refused.at()));
        });
    }

    /** The spec that is to come. */
    public Optional<String> willChange() {
        return row.scheduledChange()
                .map(change -> words.say(InstancePhrases.WILL_CHANGE, day(change.effectiveAt()), row.nameOf(change.spec())));
    }

    private String day(Instant at) {
        return row.prepaid().map(Subscription::calendar).map(calendar -> words.date(at, calendar.zone())).orElseThrow();
    }
}
