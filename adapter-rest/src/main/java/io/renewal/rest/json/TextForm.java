package io.renewal.rest.json;

import io.renewal.application.port.in.MoveClock.By;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.LifecyclePolicyId;
import io.renewal.domain.lifecycle.LateRenewal;
import io.renewal.domain.pricing.SpecId;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * A value that is text in JSON, and that records of bodies hold as what it means.
 *
 * @param type what it means
 * @param parse nothing if the text does not mean one
 * @param expected what is said then; reads on from the field's name
 */
public record TextForm<T>(Class<T> type, Function<String, Optional<T>> parse, String expected) {
    private static final String ID = "must be 1 to 64 letters, digits, dots, dashes and underscores, the first a letter or digit";
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,10}(\\.\\d{1,9})?");

    /** All of them. */
    public static final List<TextForm<?>> ALL = List.of(form(AccountId.class, AccountId::isValid, AccountId::new, ID),
            form(LifecyclePolicyId.class, LifecyclePolicyId::isValid, LifecyclePolicyId::new, ID),
            form(SpecId.class, SpecId::isValid, SpecId::new, "must be 1 to 128 letters, digits, dots, dashes and underscores"),
            form(ZoneId.class, ZoneId.getAvailableZoneIds()::contains, ZoneId::of, "must be a tz id such as Asia/Shanghai"),
            form(UnsignedDecimal.class, text -> DECIMAL.matcher(text).matches(), UnsignedDecimal::of,
                    "must be a decimal number as text, such as \"60.00\""),
            new TextForm<>(By.class, AdvanceText::parse, AdvanceText.EXPECTED),
            new TextForm<>(CurrencyUnit.class, TextForm::currency, "must be an ISO 4217 currency such as CNY"),
            new TextForm<>(LateRenewal.class, TextForm::lateRenewal, "must be one of FROM_OLD_END, FROM_PAYMENT"));

    /** A currency by its ISO code; funds and metals are none. */
    public static Optional<CurrencyUnit> currency(String code) {
        return CurrencyUnit.registeredCurrencies().stream().filter(unit -> unit.getCode().equals(code) && !unit.isPseudoCurrency())
                .findAny();
    }

    /** All texts of an enum. */
    public static List<String> texts(Class<?> type) {
        return type == LateRenewal.class ? Arrays.stream(LateRenewal.values()).map(Enum::name).toList() : EnumText.all(type);
    }

    private static Optional<LateRenewal> lateRenewal(String text) {
        return Arrays.stream(LateRenewal.values()).filter(constant -> constant.name().equals(text)).findAny();
    }

    private static <T> TextForm<T> form(Class<T> type, Function<String, Boolean> isValid, Function<String, T> of, String expected) {
        return new TextForm<>(type, text -> isValid.apply(text) ? Optional.of(of.apply(text)) : Optional.empty(), expected);
    }
}
