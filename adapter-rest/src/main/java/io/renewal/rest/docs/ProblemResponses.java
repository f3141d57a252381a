package io.renewal.rest.docs;

import static io.renewal.rest.problem.ProblemCode.HeadersTooLarge;
import static io.renewal.rest.problem.ProblemCode.IdempotencyKeyInUse;
import static io.renewal.rest.problem.ProblemCode.IdempotencyKeyMissing;
import static io.renewal.rest.problem.ProblemCode.IdempotencyKeyReused;
import static io.renewal.rest.problem.ProblemCode.InternalError;
import static io.renewal.rest.problem.ProblemCode.MalformedRequest;
import static io.renewal.rest.problem.ProblemCode.NotAcceptable;
import static io.renewal.rest.problem.ProblemCode.RequestTooLarge;
import static io.renewal.rest.problem.ProblemCode.Unauthenticated;
import static io.renewal.rest.problem.ProblemCode.Unavailable;
import static io.renewal.rest.problem.ProblemCode.UnsupportedMediaType;
import static io.renewal.rest.problem.ProblemCode.UriTooLong;
import static io.renewal.rest.problem.ProblemCode.ValidationFailed;

import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.ProblemDocument;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Declares for every operation the problems it may answer with: those that it names and those that any of its kind has. */
final class ProblemResponses {
    private ProblemResponses() {}

    static void declare(Operation operation, HttpMethod method, boolean needsKey) {
        Map<Integer, List<ProblemCode>> byStatus = codes(operation, method, needsKey).stream()
                .collect(Collectors.groupingBy(ProblemCode::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, codes) -> operation.getResponses().addApiResponse(status.toString(), response(operation, status, codes)));
    }

    private static Set<ProblemCode> codes(Operation operation, HttpMethod method, boolean needsKey) {
        EnumSet<ProblemCode> codes = EnumSet.of(InternalError, MalformedRequest, NotAcceptable, RequestTooLarge, UriTooLong,
                UnsupportedMediaType, HeadersTooLarge);
        if (operation.getExtensions() != null && operation.getExtensions().remove(NamedProblems.CODES) instanceof Collection<?> named) {
            named.forEach(code -> codes.add((ProblemCode) code));
        }
        if (needsKey) {
            codes.addAll(EnumSet.of(ValidationFailed, Unauthenticated, Unavailable));
        }
        if (method == HttpMethod.POST) {
            codes.addAll(EnumSet.of(IdempotencyKeyMissing, IdempotencyKeyInUse, IdempotencyKeyReused));
        }
        return codes;
    }

    private static ApiResponse response(Operation operation, int status, List<ProblemCode> codes) {
        ApiResponse declared = operation.getResponses().getOrDefault(String.valueOf(status), new ApiResponse());
        Content content = declared.getContent() == null ? new Content() : declared.getContent();
        String names = codes.stream().map(code -> "`" + code.name() + "`").collect(Collectors.joining(", "));
        return declared.description(names).content(content.addMediaType(ProblemDocument.MEDIA_TYPE, new MediaType().schema(schema(codes))));
    }

    private static Schema<?> schema(List<ProblemCode> codes) {
        Schema<Object> code = new JsonSchema();
        code.setEnum(codes.stream().<Object>map(ProblemCode::name).toList());
        return new JsonSchema()
                .allOf(List.of(new JsonSchema().$ref("#/components/schemas/Problem"), new JsonSchema().addProperty("code", code)));
    }
}
