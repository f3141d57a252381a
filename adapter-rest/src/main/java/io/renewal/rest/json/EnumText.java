package io.renewal.rest.json;

import com.google.common.base.CaseFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Enums as the API writes them: {@code PAY_AS_YOU_GO} is {@code PayAsYouGo}. */
public final class EnumText {
    private EnumText() {}

    public static String of(Enum<?> constant) {
        String name = constant.name();
        boolean upper = name.chars().noneMatch(Character::isLowerCase);
        return upper ? CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.UPPER_CAMEL, name) : name;
    }

    /** All texts of an enum, in the order of its constants. */
    public static List<String> all(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> of((Enum<?>) constant)).toList();
    }

    /** The constant of a text, if it is one. */
    public static <E extends Enum<E>> Optional<E> parse(Class<E> type, String text) {
        return constant(type, text).map(type::cast);
    }

    /** The same where only at run time it is known which enum it is. */
    static Optional<Object> constant(Class<?> type, String text) {
        return Arrays.<Object>stream(type.getEnumConstants()).filter(constant -> of((Enum<?>) constant).equals(text)).findAny();
    }

    /** What is said of a text that is none; reads on from the field's name. */
    public static String expected(Class<?> type) {
        return "must be one of " + String.join(", ", all(type));
    }
}
