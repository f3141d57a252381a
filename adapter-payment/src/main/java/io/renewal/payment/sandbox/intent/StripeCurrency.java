package io.renewal.payment.sandbox.intent;

import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Refusal;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A currency as Stripe counts it (docs.stripe.com/currencies): amounts are whole numbers of its smallest unit, with exceptions.
 *
 * @param code     three lower-case letters
 * @param decimals how many digits of an amount stand behind the point
 */
public record StripeCurrency(String code, int decimals) {
    private static final Set<String> WITHOUT_DECIMALS = Set.of("bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd",
            "vuv", "xaf", "xof", "xpf");
    /** Their last digit has to be 0. */
    private static final Set<String> THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    /** Have no smaller unit, but are counted as if they had, as they once were. */
    private static final Set<String> HUNDREDS = Set.of("isk", "ugx");
    /** The smallest charge, where Stripe names one. */
    private static final Map<String, Long> LEAST = Map.ofEntries(Map.entry("usd", 50L), Map.entry("aed", 200L), Map.entry("aud", 50L),
            Map.entry("brl", 50L), Map.entry("cad", 50L), Map.entry("chf", 50L), Map.entry("czk", 1500L), Map.entry("dkk", 250L),
            Map.entry("eur", 50L), Map.entry("gbp", 30L), Map.entry("hkd", 400L), Map.entry("huf", 17500L), Map.entry("inr", 50L),
            Map.entry("jpy", 50L), Map.entry("mxn", 1000L), Map.entry("myr", 200L), Map.entry("nok", 300L), Map.entry("nzd", 50L),
            Map.entry("pln", 200L), Map.entry("ron", 200L), Map.entry("sek", 300L), Map.entry("sgd", 50L), Map.entry("thb", 1000L));
    private static final long MOST = 99_999_999;

    /** The currency that the parameter names. */
    public static StripeCurrency in(Form form, String param) {
        String code = form.need(param).toLowerCase(Locale.ROOT);
        if (!code.matches("[a-z]{3}")) {
            throw Refusal.invalid("Invalid currency: " + code + ".").param(param);
        }
        return named(code);
    }

    /** By its three lower-case letters. */
    public static StripeCurrency named(String code) {
        if (WITHOUT_DECIMALS.contains(code)) {
            return new StripeCurrency(code, 0);
        }
        return new StripeCurrency(code, THREE_DECIMALS.contains(code) ? 3 : 2);
    }

    /** Refuses an amount that cannot be charged. */
    public long charging(long amount, String param) {
        if (amount < LEAST.getOrDefault(code, 1L)) {
            throw Refusal.invalid("Amount must be at least " + text(LEAST.getOrDefault(code, 1L)) + ".").code("amount_too_small")
                    .param(param);
        }
        if (amount > MOST) {
            throw Refusal.invalid("Amount must be no more than " + text(MOST) + ".").code("amount_too_large").param(param);
        }
        return exact(amount, param);
    }

    /** Refuses an amount that has digits which the currency does not have. */
    public long exact(long amount, String param) {
        int step = step();
        if (amount % step != 0) {
            throw Refusal.invalid("Invalid amount: in " + code + " it must be a multiple of " + step + ".").param(param);
        }
        return amount;
    }

    /** For people, as in {@code 12.50 EUR}. */
    public String text(long amount) {
        return BigDecimal.valueOf(amount, decimals).toPlainString() + " " + code.toUpperCase(Locale.ROOT);
    }

    private int step() {
        if (THREE_DECIMALS.contains(code)) {
            return 10;
        }
        return HUNDREDS.contains(code) ? 100 : 1;
    }
}
