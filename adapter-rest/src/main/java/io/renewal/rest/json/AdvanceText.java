package io.renewal.rest.json;

import io.renewal.application.port.in.MoveClock.By;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way forward in time as ISO 8601 writes it: {@code P1M}, {@code P1DT2H}, {@code PT30M}. */
final class AdvanceText {
    static final String EXPECTED = "must be a period or duration such as P1D, P1M, P1DT2H or PT30M";

    private static final Pattern FORM = Pattern.compile(
            "(?<period>P(\\d{1,4}Y)?(\\d{1,5}M)?(\\d{1,6}W)?(\\d{1,6}D)?)(?<time>T(?=\\d)(\\d{1,8}H)?(\\d{1,9}M)?(\\d{1,11}(\\.\\d{1,6})?S)?)?");

    private AdvanceText() {}

    /** Nothing if it has another form, goes back, is finer than a microsecond, or longer than anybody could mean. */
    static Optional<By> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || text.equals("P")) {
            return Optional.empty();
        }
        String period = matcher.group("period");
        Duration duration = Optional.ofNullable(matcher.group("time")).map(time -> Duration.parse("P" + time)).orElse(Duration.ZERO);
        return Optional.of(new By(period.equals("P") ? Period.ZERO : Period.parse(period), duration));
    }
}
