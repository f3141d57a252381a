package io.renewal.payment.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Parameters as Stripe takes them, in a body or a query: {@code a[b]=c} is nested, {@code a[]} and {@code a[0]} are lists, and an empty
 * value counts as none. What is wrong is refused with the error that Stripe gives.
 */
public final class Form {
    private final Map<String, String> values;

    private Form(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads a body or a query.
     *
     * @throws Refusal if it is not form-encoded
     */
    public static Form parse(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        for (String pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (name.endsWith("[]")) {
                int index = lengths.merge(name, 1, Integer::sum) - 1;
                name = name.substring(0, name.length() - 2) + "[" + index + "]";
            }
            values.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return new Form(values);
    }

    /** Refuses what is not one of these; what is nested in one of them passes. */
    public Form knowing(String... names) {
        Set<String> known = Set.of(names);
        for (String name : values.keySet()) {
            String top = topOf(name);
            if (!known.contains(top) && !top.equals("expand")) {
                throw Refusal.invalid("Received unknown parameter: " + top).code("parameter_unknown").param(top);
            }
        }
        return this;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    public String need(String name) {
        return text(name).orElseThrow(
                () -> Refusal.invalid("Missing required param: " + name + ".").code("parameter_missing").param(name));
    }

    public Optional<Long> whole(String name) {
        return text(name).map(text -> {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException notWhole) {
                throw Refusal.invalid("Invalid integer: " + text).code("parameter_invalid_integer").param(name);
            }
        });
    }

    public boolean flag(String name) {
        String text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw Refusal.invalid("Invalid boolean: " + text).code("parameter_invalid_boolean").param(name);
        }
        return text.equals("true");
    }

    /** What is nested in the parameter, by its own name, in the order sent; with those that are emptied. */
    public Map<String, String> under(String name) {
        Map<String, String> nested = new LinkedHashMap<>();
        String prefix = name + "[";
        values.forEach((key, value) -> {
            if (key.startsWith(prefix) && key.endsWith("]")) {
                nested.put(key.substring(prefix.length(), key.length() - 1), value);
            }
        });
        return nested;
    }

    public List<String> list(String name) {
        return new ArrayList<>(under(name).values());
    }

    /** The same for the same parameters, in whatever order they were sent. */
    public String fingerprint() {
        return new TreeMap<>(values).toString();
    }

    private static String topOf(String name) {
        int bracket = name.indexOf('[');
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Refusal.invalid("The request is not form-encoded.");
        }
    }
}
