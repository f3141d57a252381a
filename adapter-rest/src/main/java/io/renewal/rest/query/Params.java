package io.renewal.rest.query;

import io.renewal.rest.json.InstantText;
import io.renewal.rest.json.PlainText;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The path and query parameters of one request. Ask for each that there may be, then {@link #verify}: it throws everything that is wrong
 * at once, also parameters that nobody asked for or that are given twice. What is asked for before that is harmless where the parameter
 * is wrong: absent, the default, or empty. For one thread.
 */
public final class Params {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private final UriInfo uri;
    private final FieldErrors errors = new FieldErrors();
    private final Set<String> known = new HashSet<>();

    public Params(UriInfo uri) {
        this.uri = uri;
    }

    /** A parameter of the path, such as an id; {@code expected} reads on from its name if it does not match as a whole. */
    public String path(String name, Pattern form, String expected) {
        String value = uri.getPathParameters().getFirst(name);
        if (!form.matcher(value).matches()) {
            errors.add(name, expected);
        }
        return value;
    }

    /** Any text, up to so many characters. */
    public Optional<String> text(String name, int longest) {
        Optional<String> value = given(name);
        if (value.filter(text -> text.length() > longest).isPresent()) {
            return wrong(name, "must have at most " + longest + " characters");
        }
        return value;
    }

    /** Text that must be there. */
    public String requiredText(String name, int longest) {
        return required(name, text(name, longest)).orElse("");
    }

    /** A whole number within bounds, both included. */
    public Optional<Integer> integer(String name, int least, int most) {
        Optional<String> value = given(name);
        Optional<Integer> number = value.filter(text -> WHOLE_NUMBER.matcher(text).matches()).map(Integer::valueOf)
                .filter(n -> n >= least && n <= most);
        return value.isEmpty() || number.isPresent() ? number : wrong(name, "must be a whole number from " + least + " to " + most);
    }

    public int integer(String name, int least, int most, int otherwise) {
        return integer(name, least, most).orElse(otherwise);
    }

    public int requiredInteger(String name, int least, int most) {
        return required(name, integer(name, least, most)).orElse(least);
    }

    /** In UTC or with any offset; in a query a {@code +} must be written as {@code %2B}. */
    public Optional<Instant> instant(String name) {
        return parsed(name, InstantText::parse, InstantText.EXPECTED);
    }

    /** One constant of an enum, by its exact name. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return parsed(name, text -> constants.stream().filter(constant -> constant.name().equals(text)).findAny(),
                "must be one of " + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** How many items a page may have: {@code limit}, 1 to 200, 50 if not given. */
    public int limit() {
        return integer("limit", 1, 200, 50);
    }

    /** Where the page begins: {@code cursor}, the position that {@link Page#of} was given for the page before. */
    public <T> Optional<T> cursor(Function<String, Optional<T>> position) {
        return parsed("cursor", text -> Cursor.decode(text).flatMap(position), "must be the nextCursor of the page before");
    }

    /** For a form of its own; {@code expected} reads on from the name if {@code parse} finds nothing. */
    public <T> Optional<T> parsed(String name, Function<String, Optional<T>> parse, String expected) {
        Optional<String> value = given(name);
        Optional<T> result = value.flatMap(parse);
        return value.isEmpty() || result.isPresent() ? result : wrong(name, expected);
    }

    /**
     * Goes on only if every parameter is as it should be. To be called once, after all were asked for.
     *
     * @throws ProblemException ValidationFailed with everything that is wrong
     */
    public void verify() {
        uri.getQueryParameters().keySet().stream().filter(name -> !known.contains(name)).sorted()
                .forEach(name -> errors.add(name.length() <= 100 ? name : name.substring(0, 100) + "…", "is not a known parameter"));
        errors.verify();
    }

    private Optional<String> given(String name) {
        known.add(name);
        List<String> values = uri.getQueryParameters().getOrDefault(name, List.of());
        if (values.size() > 1) {
            return wrong(name, "must be given only once");
        }
        Optional<String> value = values.stream().findFirst();
        Optional<String> fault = value.flatMap(PlainText::fault);
        return fault.isPresent() ? wrong(name, fault.get()) : value;
    }

    private <T> Optional<T> required(String name, Optional<T> value) {
        if (value.isEmpty()) {
            errors.add(name, "must be given");
        }
        return value;
    }

    private <T> Optional<T> wrong(String name, String message) {
        errors.add(name, message);
        return Optional.empty();
    }
}
