package io.renewal.rest.query;

import io.renewal.application.query.PageRequest;
import io.renewal.rest.json.EnumText;
import io.renewal.rest.json.InstantText;
import io.renewal.rest.json.PlainText;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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
    private final Predicate<String> isGiven;

    public Params(UriInfo uri) {
        this(uri, _ -> true);
    }

    private Params(UriInfo uri, Predicate<String> isGiven) {
        this.uri = uri;
        this.isGiven = isGiven;
    }

    /** Those of a form, which sends also what was not filled in: that counts as not given. */
    public static Params ofForm(UriInfo uri) {
        return new Params(uri, value -> !value.isBlank());
    }

    /**
     * An id in the path of something that is to be put there.
     *
     * @throws ProblemException ValidationFailed if it has not the form of an id
     */
    public <T> T verifiedPath(String name, Predicate<String> isValid, Function<String, T> id) {
        String value = uri.getPathParameters().getFirst(name);
        if (!isValid.test(value)) {
            errors.add(name, "must be 1 to 64 letters, digits, dots, dashes and underscores, the first a letter or digit");
        }
        verify();
        return id.apply(value);
    }

    /** Any text, up to so many characters. */
    public Optional<String> text(String name, int longest) {
        Optional<String> value = given(name);
        if (value.filter(text -> text.length() > longest).isPresent()) {
            return wrong(name, "must have at most " + longest + " characters");
        }
        return value;
    }

    /** Any whole number that must be there. */
    public int requiredInteger(String name) {
        return required(name, parsed(name, Params::wholeNumber, "must be a whole number")).orElse(0);
    }

    /** A whole number in a range. */
    public Optional<Integer> integer(String name, int least, int most) {
        return parsed(name, text -> wholeNumber(text).filter(n -> n >= least && n <= most),
                "must be a whole number from " + least + " to " + most);
    }

    /** In UTC or with any offset; in a query a {@code +} must be written as {@code %2B}. */
    public Optional<Instant> instant(String name) {
        return parsed(name, InstantText::parse, InstantText.EXPECTED);
    }

    /** One constant of an enum, as the API writes it. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return parsed(name, text -> EnumText.parse(type, text), EnumText.expected(type));
    }

    /** An id, or anything else of a form of its own. */
    public <T> Optional<T> id(String name, Predicate<String> isValid, Function<String, T> id) {
        return parsed(name, text -> Optional.of(text).filter(isValid).map(id), "must be letters, digits, dots, dashes and underscores");
    }

    /** Ids, of which there may be several; each counts once, in the order given. */
    public <T> List<T> ids(String name, Predicate<String> isValid, Function<String, T> id) {
        return several(name, text -> Optional.of(text).filter(isValid).map(id), "must be letters, digits, dots, dashes and underscores");
    }

    /** Anything else of which there may be several; {@code expected} reads on from the name if {@code parse} finds nothing for one. */
    public <T> List<T> several(String name, Function<String, Optional<T>> parse, String expected) {
        known.add(name);
        List<String> values = uri.getQueryParameters().getOrDefault(name, List.of()).stream().filter(isGiven).distinct().toList();
        List<T> parsed = values.stream().map(parse).flatMap(Optional::stream).toList();
        if (parsed.size() < values.size()) {
            errors.add(name, expected);
        }
        return parsed;
    }

    /** Which part of a list: {@code limit}, 1 to 200, 50 if not given, and {@code cursor}, the nextCursor of the page before. */
    public PageRequest page(Listing listing) {
        return page(listing, limit());
    }

    /** The same with a limit of its own. */
    public PageRequest page(Listing listing, int limit) {
        return new PageRequest(limit,
                parsed("cursor", text -> Page.position(listing, text), "must be the nextCursor of the page before"));
    }

    /** How many items at most: {@code limit}, 1 to 200, 50 if not given. */
    public int limit() {
        return integer("limit", 1, 200).orElse(50);
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

    private static Optional<Integer> wholeNumber(String text) {
        return Optional.of(text).filter(WHOLE_NUMBER.asMatchPredicate()).map(Integer::valueOf);
    }

    private Optional<String> given(String name) {
        known.add(name);
        List<String> values = uri.getQueryParameters().getOrDefault(name, List.of()).stream().filter(isGiven).toList();
        if (values.size() > 1) {
            return wrong(name, "must be given only once");
        }
        Optional<String> value = values.stream().findFirst();
        Optional<String> fault = value.flatMap(PlainText::fault);
        return fault.isPresent() ? wrong(name, fault.get()) : value;
    }

    /** Says that a parameter must be given, if it is not. */
    public <T> Optional<T> required(String name, Optional<T> value) {
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
