package io.renewal.rest.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.renewal.application.idempotency.IdempotentRequest;
import io.renewal.application.idempotency.Outcome;
import io.renewal.application.idempotency.RecordedAnswer;
import io.renewal.rest.access.Callers;
import io.renewal.rest.problem.Problem;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.ProblemDocument;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Answers a POST so that sending it again has no second effect and gets the first answer. Thread-safe. */
public final class Repeatable {
    private static final String REPLAYED = "Idempotent-Replayed";

    private final JsonMapper mapper;

    @Inject
    Repeatable(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Calls a use case with the request's key and answers with what became of it.
     *
     * @param reply how a result is answered
     * @param call the use case
     */
    public <R> Response answer(ContainerRequestContext request, Function<R, Reply> reply, Function<IdempotentRequest<R>, Outcome<R>> call) {
        RequestKey key = RequestKey.of(request).orElseThrow();
        String path = request.getUriInfo().getRequestUri().getRawPath();
        IdempotentRequest<R> once = new IdempotentRequest<>(Callers.of(request), key.key(), key.fingerprint(),
                result -> recorded(reply.apply(result), path));
        return switch (call.apply(once)) {
            case Outcome.Fresh<R> fresh -> response(reply.apply(fresh.result()));
            case Outcome.Replayed<R> replayed -> replayed(replayed.answer());
            case Outcome.KeyReused<R> _ -> reused().response();
            case Outcome.KeyInUse<R> _ -> inUse().response();
        };
    }

    static Problem reused() {
        return ProblemCode.IdempotencyKeyReused.because("Use a new key for a new request; this one stands for another.");
    }

    private static Problem inUse() {
        return ProblemCode.IdempotencyKeyInUse.because("Wait a moment and repeat the request with the same key.")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static Response response(Reply reply) {
        return Response.status(reply.status()).entity(reply.entity()).build();
    }

    private Optional<RecordedAnswer> recorded(Reply reply, String path) {
        if (!reply.kept()) {
            return Optional.empty();
        }
        Object written = reply.repeated() instanceof Problem problem
                ? ProblemDocument.of(problem, path, Optional.empty())
                : reply.repeated();
        try {
            return Optional.of(new RecordedAnswer(reply.status(), mapper.writeValueAsString(written)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written", e);
        }
    }

    private static Response replayed(RecordedAnswer answer) {
        String type = answer.status() < 400 ? MediaType.APPLICATION_JSON : ProblemDocument.MEDIA_TYPE;
        return Response.status(answer.status()).entity(answer.body()).type(type).header(REPLAYED, "true").build();
    }
}
