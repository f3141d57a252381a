package io.renewal.server.whole;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.renewal.rest.testing.ApiClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who tries the product. */
class DemoTest {
    private static final Pattern CURL = Pattern.compile("^curl (?:.*\\\\\n)*.*$", Pattern.MULTILINE);
    private static final Pattern KEY = Pattern.compile("^ +(\\w+) +(rk_\\S+)", Pattern.MULTILINE);

    @TempDir
    private Path dataDir = Path.of("replaced by JUnit");

    @Test
    void theSampleDataShowsEveryWayInWhichAnInstanceCanStand() throws IOException {
        try (RunningRenewal renewal = RunningRenewal.demonstrating(DataDirs.prepared(dataDir))) {
            ApiClient operator = renewal.api().as(keys(renewal).getOrDefault("operator", ""));
            List<JsonNode> instances = operator.get("/v1/instances?limit=200").is(200).json().at("/items").valueStream().toList();

            assertEquals(51, instances.size());
            assertEquals(Map.of("Normal", 42L, "Expiring", 6L, "Locked", 3L), count(instances, "/status"));
            assertEquals(Map.of("Subscription", 45L, "PayAsYouGo", 6L), count(instances, "/billingMethod"));
            assertEquals(Map.of("acme", 17L, "globex", 17L, "hooli", 17L), count(instances, "/accountId"));
            assertTrue(count(instances, "/anchorDay").getOrDefault("31", 0L) >= 3);
            assertEquals(Map.of("acme", "CNY", "globex", "EUR", "hooli", "JPY"), Stream.of("acme", "globex", "hooli").collect(
                    Collectors.toMap(id -> id, id -> operator.get("/v1/accounts/" + id).is(200).text("/currency"))));
        }
        Books.in(dataDir, Books::addUp);
    }

    @Test
    void startedAgainAfterAWeekItAddsNothing() throws IOException {
        String balance;
        try (RunningRenewal renewal = RunningRenewal.demonstrating(DataDirs.prepared(dataDir))) {
            ApiClient operator = renewal.api().as(keys(renewal).getOrDefault("operator", ""));
            operator.post("/v1/sandbox/clock", "{\"advance\": \"P8D\"}").is(200);
            balance = operator.get("/v1/accounts/acme").is(200).text("/balance/amount");
        }
        try (RunningRenewal renewal = RunningRenewal.demonstrating(dataDir)) {
            ApiClient operator = renewal.api().as(keys(renewal).getOrDefault("operator", ""));
            assertEquals(balance, operator.get("/v1/accounts/acme").is(200).text("/balance/amount"));
        }
    }

    @Test
    void theCommandsItTellsDoWhatItSays() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")) && Files.isExecutable(Path.of("/bin/bash")), "needs bash and curl");
        try (RunningRenewal renewal = RunningRenewal.demonstrating(DataDirs.prepared(dataDir))) {
            List<String> commands = CURL.matcher(renewal.greeting()).results().map(MatchResult::group).toList();
            assertEquals(4, commands.size(), renewal.greeting());

            JsonNode quote = run(commands.get(0));
            JsonNode first = run(commands.get(1));
            JsonNode second = run(commands.get(2));

            assertEquals(3, quote.path("periodMonths").asInt(), quote::toString);
            assertEquals("Paid", first.path("status").asText(), first::toString);
            assertEquals(quote.path("price"), first.path("price"));
            assertEquals("EndTimeMismatch", second.path("code").asText(), second::toString);
            assertEquals(first.path("newEndTime"), second.path("currentEndTime"));
            assertEquals(Set.of("EndTimeMismatch"), Set.of(run(commands.get(2)).path("code").asText()));
            assertEquals(first, run(commands.get(1)), "the first click again is answered as it was");

            Instant before = clock(renewal);
            assertTrue(renewal.greeting().contains("The clock stands at " + before + ";"), renewal.greeting());
            assertEquals(before.plus(Duration.ofDays(1)), Instant.parse(run(commands.get(3)).path("now").asText()));
            assertEquals(before.plus(Duration.ofDays(2)), Instant.parse(run(commands.get(3)).path("now").asText()));
            assertTrue(renewal.greeting().contains("The clock stands at " + clock(renewal) + ";"), renewal.greeting());
        }
        Books.in(dataDir, Books::addUp);
    }

    @Test
    void aSecondStartTellsTheSameKeysAndChangesNothing() throws IOException {
        Map<String, String> keys;
        List<String> everything;
        try (RunningRenewal renewal = RunningRenewal.demonstrating(DataDirs.prepared(dataDir))) {
            keys = keys(renewal);
            everything = everything(renewal, keys);
        }

        try (RunningRenewal renewal = RunningRenewal.demonstrating(dataDir)) {
            assertEquals(Set.of("operator", "acme", "globex", "hooli"), keys.keySet());
            assertEquals(keys, keys(renewal));
            assertEquals(everything, everything(renewal, keys));
        }
    }

    private static Instant clock(RunningRenewal renewal) {
        return Instant.parse(renewal.api().as(keys(renewal).getOrDefault("operator", "")).get("/v1/sandbox/clock").is(200).text("/now"));
    }

    /** What the holders of the keys see. */
    private static List<String> everything(RunningRenewal renewal, Map<String, String> keys) {
        ApiClient operator = renewal.api().as(keys.getOrDefault("operator", ""));
        Stream<String> lists = Stream.of("/v1/instances?limit=200", "/v1/orders");
        Stream<String> ofAccounts = keys.keySet().stream().filter(name -> !name.equals("operator"))
                .flatMap(account -> Stream.of("/v1/accounts/" + account, "/v1/accounts/" + account + "/balance-entries"));
        Stream<String> own = keys.values().stream().map(key -> renewal.api().as(key).get("/v1/instances?limit=200").is(200).body());
        return Stream.concat(Stream.concat(lists, ofAccounts).map(path -> operator.get(path).is(200).body()), own).toList();
    }

    /** The keys that the greeting tells, by their holders. */
    private static Map<String, String> keys(RunningRenewal renewal) {
        return KEY.matcher(renewal.greeting()).results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (one, other) -> one, TreeMap::new));
    }

    private static Map<String, Long> count(List<JsonNode> instances, String pointer) {
        return instances.stream().collect(groupingBy(instance -> instance.at(pointer).asText(), counting()));
    }

    /** What the command prints, which is JSON. */
    private static JsonNode run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return new ObjectMapper().readTree(printed);
    }
}
