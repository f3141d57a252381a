package io.renewal.persistence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Constants as the schema, the API and the events write them: {@code REFUND_DUE} is {@code RefundDue}. */
final class Words {
    /** They are few, and written with every row. */
    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private Words() {}

    static String of(Enum<?> constant) {
        return KNOWN.computeIfAbsent(constant, Words::written);
    }

    private static String written(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_")).map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** @throws IllegalArgumentException if no constant is written so */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> of(constant).equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is no " + type.getSimpleName()));
    }
}
