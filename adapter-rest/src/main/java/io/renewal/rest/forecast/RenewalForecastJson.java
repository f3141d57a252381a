package io.renewal.rest.forecast;

import io.renewal.application.port.in.RenewalForecast;
import io.renewal.application.port.in.RenewalForecast.Listed;
import io.renewal.domain.account.Account;
import io.renewal.domain.instance.RenewalStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A forecast as it is answered.
 *
 * @param total of all charges, those too that are not listed
 * @param uncoveredFrom the first day by which more is due than the balance is now; null if it does
 * @param days those on which anything happens
 */
@Schema(name = "RenewalForecast")
record RenewalForecastJson(String accountId, String billingZone, Instant from, Instant until, Money balance, Money total,
        @Schema(format = "date") @Nullable String uncoveredFrom, @Nullable Instant pausedSince, List<DayJson> days, ChargesJson charges,
        RefusalsJson refusals, EndingsJson endings) {

    static RenewalForecastJson of(RenewalForecast forecast) {
        Account account = forecast.account();
        return new RenewalForecastJson(account.id().value(), account.calendar().zone().getId(), forecast.from(), forecast.until(),
                account.balance(), forecast.total(), forecast.uncoveredFrom().map(LocalDate::toString).orElse(null),
                forecast.pausedSince().orElse(null), forecast.days().stream().map(DayJson::of).toList(),
                new ChargesJson(forecast.charges().count(), items(forecast.charges(), ForeseenChargeJson::of)),
                new RefusalsJson(forecast.refusals().count(), items(forecast.refusals(), ForeseenRefusalJson::of)),
                new EndingsJson(forecast.endings().count(), items(forecast.endings(), EndingJson::of)));
    }

    private static <S, T> List<T> items(Listed<S> listed, Function<S, T> written) {
        return listed.first().stream().map(written).toList();
    }

    /**
     * A day in the billing zone.
     *
     * @param total of its charges
     */
    @Schema(name = "ForecastDay")
    record DayJson(@Schema(format = "date") String date, long charges, Money total, long refusals, long endings) {
        static DayJson of(RenewalForecast.Day day) {
            return new DayJson(day.date().toString(), day.charges(), day.total(), day.refusals(), day.endings());
        }
    }

    /** How many charges there are, and the first of them. */
    @Schema(name = "ForeseenCharges")
    record ChargesJson(long count, List<ForeseenChargeJson> items) {}

    /** The same of what will be tried and cannot be ordered. */
    @Schema(name = "ForeseenRefusals")
    record RefusalsJson(long count, List<ForeseenRefusalJson> items) {}

    /** The same of what ends and is not renewed automatically. */
    @Schema(name = "ForeseenEndings")
    record EndingsJson(long count, List<EndingJson> items) {}

    /** Something that ends and is not renewed automatically. */
    @Schema(name = "ForeseenEnding")
    record EndingJson(Instant endTime, String instanceId, RenewalStatus renewalStatus) {
        static EndingJson of(RenewalForecast.Ending ending) {
            return new EndingJson(ending.endTime(), ending.instanceId().value(), ending.renewalStatus());
        }
    }
}
