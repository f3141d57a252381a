package io.renewal.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.rest.problem.FieldErrors;
import io.renewal.rest.problem.ProblemException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a request into a record and finds all that is wrong with it: unknown fields, values of a wrong type, and constraints
 * that do not hold. A record's fields are boxed or objects, never primitive: a value of the wrong type is absent while the rest is read,
 * and {@code @NotNull} says which may not be missing. Thread-safe.
 */
public final class Bodies {
    private static final String NO_OBJECT = "must be a JSON object";

    private final JsonMapper mapper;
    private final JsonText text;
    private final Validator validator;

    @Inject
    Bodies(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.text = new JsonText(mapper);
        this.validator = validator;
    }

    /**
     * A record in which every constraint holds.
     *
     * @throws ProblemException ValidationFailed with everything that is wrong
     */
    public Object read(byte[] bytes, Type type) {
        return read(text.of(bytes), type, new FieldErrors());
    }

    /**
     * The fields of an object, to be looked into before the rest is {@linkplain #read(ObjectNode, Class, FieldErrors) read}.
     *
     * @throws ProblemException ValidationFailed if the bytes are anything but one JSON object
     */
    public ObjectNode object(byte[] bytes) {
        try {
            if (mapper.readTree(text.of(bytes)) instanceof ObjectNode fields) {
                return fields;
            }
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("was JSON a moment ago", impossible);
        }
        throw FieldErrors.problem(FieldErrors.BODY, NO_OBJECT).exception();
    }

    /**
     * A record in which every constraint holds, of fields that were taken out of an object's text.
     *
     * @param errors what is wrong already
     * @throws ProblemException ValidationFailed with everything that is wrong
     */
    public <B> B read(ObjectNode fields, Class<B> type, FieldErrors errors) {
        return type.cast(read(fields.toString(), type, errors));
    }

    private Object read(String json, Type type, FieldErrors errors) {
        Object body = bound(json, type, errors);
        if (body == null) {
            errors.add(FieldErrors.BODY, NO_OBJECT);
            throw failed(errors);
        }
        validator.validate(body).stream().sorted(Comparator.comparing(Bodies::field).thenComparing(ConstraintViolation::getMessage))
                .filter(violation -> !errors.concern(field(violation)))
                .forEach(violation -> errors.add(field(violation), violation.getMessage()));
        errors.verify();
        return body;
    }

    private @Nullable Object bound(String json, Type type, FieldErrors errors) {
        try {
            return mapper.readerFor(mapper.constructType(type)).withAttribute(Collecting.ERRORS, errors).withHandler(new UnknownFields())
                    .readValue(json);
        } catch (JsonProcessingException notCollected) {
            throw new IllegalStateException("cannot read a body into " + type, notCollected);
        }
    }

    private static ProblemException failed(FieldErrors errors) {
        errors.verify();
        throw new IllegalStateException("nothing was collected");
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replace(".<list element>", "");
        return path.isEmpty() ? FieldErrors.BODY : path;
    }
}
