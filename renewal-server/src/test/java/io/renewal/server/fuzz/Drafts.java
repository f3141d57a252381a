package io.renewal.server.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.renewal.server.fuzz.Operation.QueryParameter;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Makes requests that are right in form, and often in what they say. */
final class Drafts {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final GoodBodies bodies;
    private final Facts facts;
    private final List<Caller> callers;

    Drafts(ApiDocument document, List<Caller> callers, Facts facts) {
        this.bodies = new GoodBodies(document, facts);
        this.callers = callers;
        this.facts = facts;
    }

    Draft of(Operation operation, RandomGenerator random) {
        Caller caller = Pick.percent(50, random) ? callers.getFirst() : Pick.from(callers, random);
        Draft draft = new Draft(operation, caller, path(operation, random));
        draft.header("Host", "localhost");
        draft.header("Authorization", "Bearer " + caller.key());
        operation.query().forEach(parameter -> addQuery(draft, parameter, random));
        operation.body().ifPresent(schema -> addBody(draft, schema, random));
        if (operation.method().equals("POST")) {
            draft.header("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString());
        }
        return draft;
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private String path(Operation operation, RandomGenerator random) {
        boolean makesNew = operation.method().equals("PUT") && Pick.percent(30, random);
        return VARIABLE.matcher(operation.template()).replaceAll(variable -> makesNew
                ? "new-" + random.nextInt(1_000_000)
                : facts.any(variable.group(1), random).orElse("none-" + random.nextInt(1000)));
    }

    private void addQuery(Draft draft, QueryParameter parameter, RandomGenerator random) {
        boolean everSoOften = parameter.name().equals("cursor") ? Pick.percent(5, random) : Pick.percent(25, random);
        if (everSoOften || draft.operation.query().size() <= 2) {
            draft.query.add(parameter.name() + "=" + escaped(bodies.text(parameter.schema(), parameter.name(), random)));
        }
    }

    private void addBody(Draft draft, JsonNode schema, RandomGenerator random) {
        draft.header("Content-Type", "application/json");
        draft.body = Optional.of(bodies.of(schema, draft.path, random).toString().getBytes(UTF_8));
    }
}
