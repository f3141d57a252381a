package io.renewal.rest.docs;

import io.renewal.rest.problem.ProblemCode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What many operations share: the problem document, the key, paging, the idempotency key. */
final class SharedParts {
    static final String BEARER = "bearer";
    static final String IDEMPOTENCY_KEY = "idempotencyKey";

    private SharedParts() {}

    static void addTo(OpenAPI api) {
        Parameter key = new Parameter().in("header").name("Idempotency-Key").required(true).schema(key())
                .description("Chosen by the caller for one intention. Repeating it with the same request gives the first answer again.");
        api.schema("Problem", problem()).schema("FieldError", fieldError());
        api.getComponents().addSecuritySchemes(BEARER, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addParameters("limit", query("limit", "How many items at most.", limit()))
                .addParameters("cursor", query("cursor", "The `nextCursor` of the page before.", typed("string")))
                .addParameters(IDEMPOTENCY_KEY, key);
    }

    private static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(description).schema(schema);
    }

    private static Schema<?> limit() {
        Schema<?> limit = typed("integer");
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(200));
        limit.setDefault(50);
        return limit;
    }

    private static Schema<?> key() {
        Schema<?> key = typed("string");
        key.setMinLength(1);
        key.setMaxLength(64);
        key.setPattern("^[!-~]([ -~]*[!-~])?$");
        return key;
    }

    private static Schema<?> problem() {
        Schema<Object> code = new JsonSchema();
        code.setTypes(Set.of("string"));
        code.setEnum(Arrays.stream(ProblemCode.values()).<Object>map(ProblemCode::name).toList());
        Schema<?> errors = typed("array");
        errors.setItems(new JsonSchema().$ref("#/components/schemas/FieldError"));
        Schema<?> problem = typed("object").addProperty("type", reference()).addProperty("title", typed("string"))
                .addProperty("status", typed("integer")).addProperty("detail", typed("string")).addProperty("code", code)
                .addProperty("instance", reference()).addProperty("requestId", typed("string"))
                .addProperty("retryAfterSeconds", typed("integer"))
                .addProperty("errors", errors);
        problem.setRequired(List.of("type", "title", "status", "detail", "code", "instance"));
        problem.setDescription("A problem (RFC 9457). Further members depend on the code; the codes are explained at /docs/errors.");
        return problem;
    }

    private static Schema<?> fieldError() {
        Schema<?> error = typed("object").addProperty("field", typed("string")).addProperty("message", typed("string"));
        error.setRequired(List.of("field", "message"));
        return error;
    }

    private static Schema<?> reference() {
        Schema<?> reference = typed("string");
        reference.setFormat("uri-reference");
        return reference;
    }

    private static Schema<?> typed(String type) {
        return new JsonSchema().types(Set.of(type));
    }
}
