package io.renewal.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample alerts ask for metrics and labels that a server has, and tell what to do. */
class AlertsTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| \\w+ \\| ([^|]*) \\|.*");
    private static final Pattern METRIC = Pattern.compile("\\b((?:renewal|http|hikaricp|jvm|process)_\\w+)(?:\\{([^}]*)\\})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\"");
    private static final Pattern PART = Pattern.compile("_(bucket|count|sum)$");
    private static final Pattern BY = Pattern.compile("\\bby \\((\\w+)\\)");

    private final Map<String, Set<String>> documented = documented();

    AlertsTest() throws IOException {}

    @Test
    void eachAsksForMetricsAndLabelsThatThereAre() throws IOException {
        for (JsonNode rule : rules()) {
            String expression = rule.path("expr").asText();
            List<MatchResult> metrics = METRIC.matcher(expression).results().toList();
            assertFalse(metrics.isEmpty(), rule::toString);
            metrics.forEach(metric -> assertKnown(rule, metric));
        }
    }

    @Test
    void eachTellsWhatHappenedAndWhatToDo() throws IOException {
        for (JsonNode rule : rules()) {
            assertEquals(Set.of("alert", "expr", "for", "labels", "annotations"), names(rule), rule::toString);
            assertTrue(rule.path("for").asText().matches("\\d+[mh]"), rule::toString);
            assertTrue(Set.of("page", "ticket").contains(rule.path("labels").path("severity").asText()), rule::toString);
            assertEquals(Set.of("summary", "action"), names(rule.path("annotations")), rule::toString);
            assertTrue(rule.path("annotations").valueStream().allMatch(text -> text.asText().endsWith(".")), rule::toString);
        }
    }

    @Test
    void namesAreUnique() throws IOException {
        List<String> names = rules().stream().map(rule -> rule.path("alert").asText()).toList();
        assertTrue(names.size() > 10, names::toString);
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    private void assertKnown(JsonNode rule, MatchResult metric) {
        String name = documented.containsKey(metric.group(1)) ? metric.group(1) : PART.matcher(metric.group(1)).replaceFirst("");
        Set<String> labels = documented.getOrDefault(name, Set.of());
        assertTrue(documented.containsKey(name), () -> rule.path("alert").asText() + " asks for " + metric.group(1));
        String matchers = metric.group(2) == null ? "" : metric.group(2);
        Stream<String> asked = Stream.concat(LABEL.matcher(matchers).results(), BY.matcher(rule.path("expr").asText()).results())
                .map(label -> label.group(1));
        assertEquals(List.of(), asked.filter(label -> !labels.contains(label)).toList(), () -> rule.path("alert").asText());
    }

    private static List<JsonNode> rules() throws IOException {
        ObjectMapper strict = new YAMLMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        JsonNode file = strict.readTree(Files.readString(DOCS.resolve("operations").resolve("alerts.yml")));
        return file.path("groups").valueStream().flatMap(group -> group.path("rules").valueStream()).toList();
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** The labels of each. */
    private static Map<String, Set<String>> documented() throws IOException {
        Map<String, Set<String>> found = new HashMap<>();
        for (String line : Files.readAllLines(DOCS.resolve("metrics.md"))) {
            ROW.matcher(line).results().forEach(row -> found.put(row.group(1),
                    Stream.of(row.group(2).split(", ", -1)).map(label -> label.replace("`", "").strip()).collect(Collectors.toSet())));
        }
        return found;
    }
}
