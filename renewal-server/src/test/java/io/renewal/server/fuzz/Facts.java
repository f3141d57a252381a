package io.renewal.server.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that make sense, by the name of the field or parameter: those that were told beforehand, and the ids, cursors and end times of
 * what was answered. So requests can be about what there is, and get deep. Thread-safe.
 */
public final class Facts {
    private static final int MOST_LEARNED = 40;
    private static final Pattern OF_INSTANCE = Pattern.compile("/v1/instances/([^/]+).*");

    private final Map<String, List<String>> told = new ConcurrentHashMap<>();
    private final Map<String, List<String>> wholes = new ConcurrentHashMap<>();
    private final Map<String, List<String>> learned = new ConcurrentHashMap<>();
    private final Map<String, String> ends = new ConcurrentHashMap<>();

    /** That these are values of that name. */
    public Facts tell(String name, Collection<String> values) {
        told.put(name, List.copyOf(values));
        return this;
    }

    /** That these are objects of that schema, whose fields make sense only together. */
    public Facts tellWhole(String schema, Collection<String> objects) {
        wholes.put(schema, List.copyOf(objects));
        return this;
    }

    /** An object of that schema, if some were told; not always, so that fields are put together by chance as well. */
    Optional<JsonNode> whole(String schema, RandomGenerator random) {
        return Optional.of(wholes.getOrDefault(schema, List.of())).filter(_ -> Pick.percent(75, random))
                .flatMap(known -> one(known, random)).map(Facts::parsed);
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** A value of that name, if one is known; what was told is taken rather than what was learned. */
    Optional<String> any(String name, RandomGenerator random) {
        List<String> told = this.told.getOrDefault(name, List.of());
        List<String> learned = this.learned.getOrDefault(name, List.of());
        boolean takesTold = learned.isEmpty() || random.nextInt(3) > 0;
        return one(takesTold && !told.isEmpty() ? told : learned, random);
    }

    /** The last known end time of what a path is about. */
    Optional<String> endOf(String path) {
        Matcher instance = OF_INSTANCE.matcher(path);
        return instance.matches() ? Optional.ofNullable(ends.get(instance.group(1))) : Optional.empty();
    }

    /** Remembers what can be used again of an answer. */
    void learn(JsonNode answer) {
        answer.properties().forEach(field -> {
            if (field.getValue().isTextual() && field.getKey().endsWith("Id")) {
                remember(field.getKey(), field.getValue().asText());
            }
            learn(field.getValue());
        });
        answer.forEach(item -> {
            if (answer.isArray()) {
                learn(item);
            }
        });
        text(answer, "nextCursor").ifPresent(cursor -> remember("cursor", cursor));
        text(answer, "instanceId").ifPresent(instance -> text(answer, "endTime").ifPresent(end -> ends.put(instance, end)));
        if (answer.path("status").asText().equals("Paid")) {
            text(answer, "instanceId").ifPresent(instance -> text(answer, "newEndTime").ifPresent(end -> ends.put(instance, end)));
        }
        text(answer, "currentEndTime").ifPresent(end -> text(answer, "instance").map(OF_INSTANCE::matcher).filter(Matcher::matches)
                .ifPresent(instance -> ends.put(instance.group(1), end)));
    }

    private void remember(String name, String value) {
        List<String> known = learned.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>());
        synchronized (known) {
            if (known.size() >= MOST_LEARNED) {
                known.removeFirst();
            }
            known.add(value);
        }
    }

    private static Optional<String> text(JsonNode object, String name) {
        return Optional.of(object.path(name)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Optional<String> one(List<String> values, RandomGenerator random) {
        // Copied, because others add and remove.
        List<String> now = List.copyOf(values);
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(random.nextInt(now.size())));
    }
}
