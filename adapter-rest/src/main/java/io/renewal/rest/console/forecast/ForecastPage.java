package io.renewal.rest.console.forecast;

import io.renewal.application.port.in.RenewalForecast;
import io.renewal.domain.account.Account;
import io.renewal.domain.payment.PaymentMethod;
import io.renewal.rest.console.text.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What will be charged to an account, laid out.
 *
 * @param order what the charges try one after the other, of what can be paid with here
 */
record ForecastPage(RenewalForecast forecast, Span span, List<PaymentMethod> order, List<MonthGrid> months, BarChart chart) {
    /** @param offered what can be paid with here */
    static ForecastPage of(RenewalForecast forecast, Span span, Set<PaymentMethod> offered) {
        List<PaymentMethod> order = forecast.account().preferences().paymentOrder().stream().filter(offered::contains).toList();
        Calendar calendar = new Calendar(forecast, forecast.uncoveredFrom().filter(_ -> order.indexOf(PaymentMethod.BALANCE) == 0));
        return new ForecastPage(forecast, span, order, calendar.months(),
                BarChart.of(calendar, forecast.days(), span, forecast.account().currency()));
    }

    Account account() {
        return forecast.account();
    }

    ZoneId zone() {
        return account().calendar().zone();
    }

    /** Whether automatic renewals ask the balance at all, and first. */
    boolean balanceComesFirst() {
        return order.indexOf(PaymentMethod.BALANCE) == 0;
    }

    boolean cardFollows() {
        return order.contains(PaymentMethod.CARD);
    }

    /** How charges are paid that do not ask the balance first. */
    Phrase paidByCard() {
        if (!cardFollows()) {
            return ForecastPhrases.NOT_PAYABLE;
        }
        return order.contains(PaymentMethod.BALANCE) ? ForecastPhrases.CARD_THEN_BALANCE : ForecastPhrases.PAID_BY_CARD;
    }

    LocalDate dayOf(Instant at) {
        return account().calendar().dayOf(at);
    }

    /** Whether nothing happens at all. */
    boolean isEmpty() {
        return forecast.days().isEmpty();
    }
}
