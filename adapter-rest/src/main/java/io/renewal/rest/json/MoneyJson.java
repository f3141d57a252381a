package io.renewal.rest.json;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.renewal.rest.problem.FieldErrors;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money as the API writes it: {@code {"amount": "612.00", "currency": "CNY"}}. Records of bodies hold a {@link Money} and need not know
 * this form.
 *
 * @param amount   a decimal number as text, with no more decimals than the currency has; written with exactly as many
 * @param currency an ISO 4217 code
 */
@Schema(name = "Money", description = "An exact amount of money, with the decimals of its currency.")
public record MoneyJson(
        @Schema(requiredMode = REQUIRED, pattern = "^-?[0-9]{1,15}(\\.[0-9]{1,9})?$", example = "612.00") @Nullable String amount,
        @Schema(requiredMode = REQUIRED, pattern = "^[A-Z]{3}$", example = "CNY") @Nullable String currency) {
    static final String EXPECTED = "must be money such as {\"amount\": \"612.00\", \"currency\": \"CNY\"}";

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");

    public static MoneyJson of(Money money) {
        return new MoneyJson(amountOf(money), money.getCurrencyUnit().getCode());
    }

    /** The amount alone, for where the currency is told elsewhere: exact, with the currency's decimals. */
    public static String amountOf(Money money) {
        return money.getAmount().toPlainString();
    }

    /** The money meant. What is wrong is added to the errors under {@code path}; then there is none. */
    Optional<Money> toMoney(String path, FieldErrors errors) {
        Optional<CurrencyUnit> unit = unit();
        if (unit.isEmpty()) {
            errors.add(path + ".currency", "must be an ISO 4217 currency such as CNY");
        }
        if (amount == null || !AMOUNT.matcher(amount).matches()) {
            errors.add(path + ".amount", "must be a decimal number as text, such as \"612.00\"");
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(amount);
        if (unit.isPresent() && number.scale() > unit.get().getDecimalPlaces()) {
            errors.add(path + ".amount", "must have no more decimals than " + currency + " has: " + unit.get().getDecimalPlaces());
            return Optional.empty();
        }
        return unit.map(u -> Money.of(u, number));
    }

    private Optional<CurrencyUnit> unit() {
        return Optional.ofNullable(currency).flatMap(TextForm::currency);
    }
}
