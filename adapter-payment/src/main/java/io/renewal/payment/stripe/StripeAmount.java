package io.renewal.payment.stripe;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * An amount as Stripe counts it: whole numbers of the smallest unit that it knows of the currency (docs.stripe.com/currencies).
 *
 * @param units how many
 * @param currency three lower-case letters
 */
record StripeAmount(long units, String currency) {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Set<String> WITHOUT_DECIMALS = Set.of("bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd",
            "vuv", "xaf", "xof", "xpf");
    /** Counted in thousandths, of which the last digit must be 0. */
    private static final Set<String> IN_THOUSANDTHS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    /** Counted in hundredths that they do not have. */
    private static final Set<String> IN_WHOLE_HUNDREDS = Set.of("isk", "ugx");

    /** The very same amount, if Stripe can charge it. */
    static Optional<StripeAmount> of(Money money) {
        String currency = money.getCurrencyUnit().getCode().toLowerCase(Locale.ROOT);
        BigDecimal units = money.getAmount().movePointRight(decimals(currency));
        boolean isWhole = units.remainder(BigDecimal.valueOf(step(currency))).signum() == 0;
        boolean isChargeable = isWhole && units.signum() > 0 && units.compareTo(MOST) <= 0;
        return isChargeable ? Optional.of(new StripeAmount(units.longValueExact(), currency)) : Optional.empty();
    }

    private static int decimals(String currency) {
        if (WITHOUT_DECIMALS.contains(currency)) {
            return 0;
        }
        return IN_THOUSANDTHS.contains(currency) ? 3 : 2;
    }

    private static int step(String currency) {
        if (IN_THOUSANDTHS.contains(currency)) {
            return 10;
        }
        return IN_WHOLE_HUNDREDS.contains(currency) ? 100 : 1;
    }
}
