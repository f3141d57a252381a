package io.renewal.rest.problem;

/**
 * One thing wrong with a request.
 *
 * @param field   where, such as {@code specs[3].monthly} or the name of a parameter; {@code body} if it is the body as a whole
 * @param message what the value must be; reads on from the field's name
 */
public record FieldError(String field, String message) {
    /** Both in one: the message reads on from the field's name, unless it is about the whole. */
    public String told() {
        return field.equals(FieldErrors.BODY) ? message : field + " " + message;
    }
}
