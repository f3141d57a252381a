package io.renewal.rest.problem;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects all that is wrong with one request, one message per field. For one thread. */
public final class FieldErrors {
    /** The field of what is wrong with the body as a whole. */
    public static final String BODY = "body";

    private static final String MEMBER = "errors";
    private static final int MOST = 100;

    private final Map<String, String> messages = new LinkedHashMap<>();

    /** Adds a message, unless the field has one, or so many fields have one that nobody reads more. */
    public void add(String field, String message) {
        if (messages.size() < MOST) {
            messages.putIfAbsent(field, message);
        }
    }

    /** Whether a message was added for the field, for one inside it, or for one that it is inside of. */
    public boolean concern(String field) {
        return messages.keySet().stream().anyMatch(known -> known.equals(field) || inside(known, field) || inside(field, known));
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /**
     * Goes on only if nothing was added.
     *
     * @throws ProblemException {@link ProblemCode#ValidationFailed} with all of them
     */
    public void verify() {
        if (!isEmpty()) {
            throw problem().exception();
        }
    }

    /** A problem that names just one field. */
    public static Problem problem(String field, String message) {
        FieldErrors errors = new FieldErrors();
        errors.add(field, message);
        return errors.problem();
    }

    /** The errors that a problem names; none if it is about something else. */
    public static List<FieldError> in(Problem problem) {
        return problem.members().get(MEMBER) instanceof List<?> errors ? errors.stream().map(FieldError.class::cast).toList() : List.of();
    }

    private Problem problem() {
        ImmutableList<FieldError> all = messages.entrySet().stream().map(e -> new FieldError(e.getKey(), e.getValue()))
                .collect(ImmutableList.toImmutableList());
        String detail = all.size() == 1
                ? "Correct the field that `errors` names."
                : "Correct the " + all.size() + " fields that `errors` names.";
        return ProblemCode.ValidationFailed.because(detail).with(MEMBER, all);
    }

    private static boolean inside(String inner, String outer) {
        return inner.startsWith(outer) && (inner.charAt(outer.length()) == '.' || inner.charAt(outer.length()) == '[');
    }
}
