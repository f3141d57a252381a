package io.renewal.rest.console.renewal;

import io.renewal.domain.renewal.RenewalQuote;
import io.renewal.domain.renewal.RenewalRefusal;
import io.renewal.rest.console.text.Phrase;
import io.renewal.rest.console.text.Words;
import java.time.ZoneId;

/** Why one period may not be had, in a few words that stand beside it. */
public final class RefusalText {
    private RefusalText() {}

    /** Says it. */
    public static String of(Words words, RenewalRefusal refusal, ZoneId zone) {
        return switch (refusal) {
            case RenewalRefusal.TermAlreadyOver over -> over.shortestUseful()
                    .map(shortest -> words.say(RenewalPhrases.TOO_SHORT, words.months(shortest.months())))
                    .orElseGet(() -> words.say(RenewalPhrases.ALL_TOO_SHORT));
            case RenewalRefusal.HorizonExceeded far ->
                words.say(RenewalPhrases.TOO_LONG, words.date(far.latestEndTime(), zone), words.zone(zone));
            case RenewalRefusal.ScheduledChangeExists _ -> words.say(RenewalPhrases.SPEC_WAITS);
            default -> words.say(RenewalPhrases.NOT_SOLD);
        };
    }

    /** That the days since the end are paid for too, or that they are not. */
    public static String late(Words words, Renewing of, RenewalQuote quote) {
        if (!of.paysForGoneDays(quote)) {
            return words.say(RenewalPhrases.FROM_TODAY);
        }
        Phrase phrase = switch (of.goneDays()) {
            case 0 -> RenewalPhrases.LATE_TODAY;
            case 1 -> RenewalPhrases.LATE_DAY;
            default -> RenewalPhrases.LATE_DAYS;
        };
        return words.say(phrase, words.date(quote.currentEndTime(), of.zone()), of.days(quote), of.goneDays(), words.zone(of.zone()));
    }

    /** What another spec means, and from when. */
    public static String spec(Words words, Renewing of, RenewalQuote quote) {
        return of.isLate()
                ? words.say(RenewalPhrases.SPEC_AT_ONCE, of.title(quote.spec()))
                : words.say(RenewalPhrases.SPEC_AT_END, of.title(quote.spec()), words.time(quote.currentEndTime(), of.zone()),
                        of.title(of.instance().spec()), words.zone(of.zone()));
    }
}
