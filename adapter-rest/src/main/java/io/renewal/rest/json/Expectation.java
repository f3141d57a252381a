package io.renewal.rest.json;

import com.fasterxml.jackson.databind.JavaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Tells in the caller's words, not in Java's, what a value must be. */
final class Expectation {
    private static final Map<Class<?>, String> BY_TYPE = Map.ofEntries(Map.entry(Integer.class, "must be a whole number"),
            Map.entry(int.class, "must be a whole number"), Map.entry(Long.class, "must be a whole number"),
            Map.entry(long.class, "must be a whole number"), Map.entry(Boolean.class, "must be true or false"),
            Map.entry(boolean.class, "must be true or false"), Map.entry(String.class, "must be a string"),
            Map.entry(BigDecimal.class, "must be a number"), Map.entry(Instant.class, InstantText.EXPECTED),
            Map.entry(LocalDate.class, "must be a date such as 2024-02-28"), Map.entry(Money.class, MoneyJson.EXPECTED),
            Map.entry(MoneyJson.class, MoneyJson.EXPECTED));

    private Expectation() {}

    /** Reads on from the field's name: {@code must be a whole number}. */
    static String of(JavaType type) {
        Optional<TextForm<?>> form = TextForm.ALL.stream().filter(known -> type.hasRawClass(known.type())).findAny();
        if (form.isPresent()) {
            return form.get().expected();
        }
        if (type.isEnumType()) {
            return EnumText.expected(type.getRawClass());
        }
        if (type.isCollectionLikeType() || type.isArrayType()) {
            return "must be a list";
        }
        return BY_TYPE.getOrDefault(type.getRawClass(), "must be a JSON object");
    }
}
