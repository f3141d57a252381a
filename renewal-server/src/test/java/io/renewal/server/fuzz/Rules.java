package io.renewal.server.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.Asked;
import io.renewal.rest.testing.OpenApiContract;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be true of every answer, whatever was sent. Each throws an {@link AssertionError} that tells what is not. */
final class Rules {
    /** Where a program shows its inside: stack traces, names of classes, the database's own words. */
    private static final Pattern INSIDE = Pattern.compile("\\bat [\\w.$]+\\(|Caused by|Exception\\b|\\bSQL(STATE| state)\\b|\\bERROR: "
            + "|\\b(java|javax|jakarta|jdk|sun)\\.[a-z]+\\.|\\bio\\.renewal\\b|\\borg\\.(eclipse|glassfish|postgresql|jdbi|hibernate)\\b"
            + "|\\bcom\\.(fasterxml|zaxxer|google)\\b");

    /** Of HEAD and OPTIONS it tells nothing, as they follow from the others; and {@code get} is no GET. */
    private static final Set<String> DOCUMENTED = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    /** Codes that can only be answered by one who looked at the instance or order. */
    private static final Set<String> TELLS_HOW_IT_STANDS = Set.of("OrderInProgress", "EndTimeMismatch", "ChargeTypeViolation",
            "InstanceReleased", "ScheduledChangeExists", "HorizonExceeded", "TermAlreadyOver", "PriceMismatch", "InsufficientBalance",
            "OrderNotPayable", "OrderNotCancellable", "SpecNotSold", "InvalidPeriod");

    private final OpenApiContract contract;

    Rules(OpenApiContract contract) {
        this.contract = contract;
    }

    /** Of the answer to a request that is HTTP. */
    Answer verify(Draft draft, RawAnswer raw) {
        Answer answer = verify(raw, draft.caller, new String(draft.bytes(), UTF_8), draft.method.equals("HEAD"));
        if (draft.asDocumented && DOCUMENTED.contains(draft.method)) {
            contract.verify(new Asked(draft.method, draft.path), answer);
            boolean isOfOthers = draft.caller.secretGiven(draft.path).isPresent();
            require(!isOfOthers || !TELLS_HOW_IT_STANDS.contains(answer.code().orElse("")), "tells how it stands with what is another's");
        }
        return answer;
    }

    /** Of any answer to a caller. */
    Answer verify(RawAnswer raw, Caller caller, String request, boolean isBodiless) {
        String body = text(raw.body());
        String all = raw.headers().map() + "\n" + body;
        require(raw.status() < 500, "a fault of the server");
        require(!type(raw).contains("html") && !body.strip().startsWith("<"), "HTML");
        Matcher inside = INSIDE.matcher(all);
        require(!inside.find(), "shows its inside");
        require(raw.headers().firstValue("X-Evil").isEmpty(), "a header that the request smuggled in");
        caller.secretIn(all, request).ifPresent(secret -> fail("tells what belongs to another: " + secret));
        Answer answer = Answer.of(raw.status(), raw.headers(), body);
        if (raw.status() < 400) {
            caller.secretGiven(all).ifPresent(secret -> fail("gives what belongs to another: " + secret));
        } else if (isBodiless) {
            require(type(raw).equals("application/problem+json"), "no problem");
        } else {
            verifyProblem(answer);
        }
        return answer;
    }

    private void verifyProblem(Answer answer) {
        contract.verifyProblem(answer);
        require(answer.number("/status") == answer.status(), "another status in the problem");
        require(answer.header("X-Request-Id").isPresent(), "no request id");
    }

    private static String type(RawAnswer raw) {
        return raw.headers().firstValue("Content-Type").orElse("");
    }

    private static String text(String bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
        } catch (CharacterCodingException broken) {
            throw new AssertionError("not UTF-8", broken);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            fail(otherwise);
        }
    }

    private static void fail(String otherwise) {
        throw new AssertionError(otherwise);
    }

    /** What identified a request comes back with its answer, unless the request could not even be read. */
    static void verifyIsFor(String requestId, RawAnswer answer) {
        Optional<String> named = answer.headers().firstValue("X-Request-Id").filter(id -> id.startsWith(Fuzzer.REQUEST_ID));
        named.ifPresent(id -> require(id.equals(requestId), "the answer to another request: " + id));
    }
}
