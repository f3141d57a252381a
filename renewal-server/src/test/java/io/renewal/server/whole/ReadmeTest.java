package io.renewal.server.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that the README has people type, typed. */
class ReadmeTest {
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    /** An order or a problem with its status, or a word alone. */
    private static final Pattern TOLD = Pattern.compile("(?:\\{\"(?:orderId|type)\".*?\"status\":\"?)?(\\w+)(?:\\W.*\"|$)");

    @TempDir
    private Path dataDir = Path.of("replaced by JUnit");

    @Test
    void whoFollowsTheLinesOnPaymentsSeesWhatTheySay() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")) && Files.isExecutable(Path.of("/bin/bash")), "needs bash and curl");
        List<String> blocks = linesOf("### Payments");
        assertEquals(2, blocks.size());
        try (RunningRenewal renewal = RunningRenewal.demonstrating(DataDirs.prepared(dataDir), Map.of("RENEWAL_PAYMENT_RETURN_ORIGINS",
                "http://localhost:8080", "RENEWAL_PAYMENT_TIMEOUT", "PT2S", "RENEWAL_PAYMENT_FIRST_PAUSE", "PT0.5S",
                "RENEWAL_TIMERS_INTERVAL", "PT1S"))) {
            String printed = run("""
                    API=%s/v1
                    KEY=$(sed -n 's/^acme=//p' data/demo/demo-keys.properties)
                    becomes() { for i in $(seq 3000); do [ "$(get $API/orders/$ORDER | field status)" = $1 ] && break; done; }
                    %s
                    curl -s -d action=pay "$(get $API/orders/$ORDER | field paymentUrl)"
                    becomes Paid; get $API/orders/$ORDER | field status
                    %s
                    """.formatted(renewal.api().address(), blocks.getFirst(),
                    blocks.getLast().replace("# 5.", "get $API/orders/$ORDER | field status; becomes Paid\n# 5.")));

            assertEquals(List.of("Paid", "402", "Paying", "Paid", "SILENT_AFTER", "Paying", "Paying", "Paid", "Refunded"),
                    milestones(printed), printed);
        }
        Books.in(dataDir, Books::addUp);
    }

    @Test
    void whoLetsAMonthPassSeesTheStoriesItTells() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")) && Files.isExecutable(Path.of("/bin/bash")), "needs bash and curl");
        try (RunningRenewal renewal = RunningRenewal.demonstrating(DataDirs.prepared(dataDir))) {
            String printed = run("""
                    API=%s/v1
                    KEY=$(sed -n 's/^acme=//p' data/demo/demo-keys.properties)
                    %s
                    """.formatted(renewal.api().address(), linesOf("### A month passes").getFirst()));

            assertEquals("AutoRenewalSet OrderPlaced InstanceRenewed", lastStory("auto-1", printed));
            assertEquals("AutoRenewalSet RenewalReminded InstanceLocked FinalNoticeGiven InstanceReleased", lastStory("let-end", printed));
            // How many mornings there are in between depends on the time of day.
            String declined = "(OrderPlaced PaymentDeclined OrderCancelled )+";
            String story = lastStory("auto-2", printed);
            assertTrue(story.matches("AutoRenewalSet OrderPlaced PaymentDeclined OrderCancelled AutoRenewalFailed " + declined
                    + "RenewalReminded " + declined + "RenewalReminded " + declined + "InstanceLocked " + declined
                    + "OrderPlaced InstanceRenewed InstanceUnlocked"), story);
        }
        Books.in(dataDir, Books::addUp);
    }

    private static String lastStory(String name, String printed) {
        return printed.lines().filter(line -> line.startsWith(name + ": ")).map(line -> line.substring(name.length() + 2))
                .reduce((_, last) -> last).orElse("nothing of " + name + " in " + printed);
    }

    @Test
    void whoFollowsTheLinesOnWebhooksSeesWhatTheySay() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")) && Files.isExecutable(Path.of("/bin/bash")), "needs bash and curl");
        List<String> blocks = linesOf("### Webhooks");
        assertEquals(1, blocks.size());
        try (RunningRenewal renewal = RunningRenewal.demonstrating(DataDirs.prepared(dataDir),
                Map.of("RENEWAL_TIMERS_INTERVAL", "PT1S"))) {
            String printed = run("API=" + renewal.api().address() + "/v1\n" + blocks.getFirst()
                    .replace("http://localhost:9000/hooks", whereNobodyListens())
                    .replace("operator $HOOK/deliveries",
                            "for i in $(seq 3000); do operator $HOOK/deliveries | grep '\"lastAnswer\":\"' && break; done"));

            assertTrue(printed.contains("\"secret\":\"whsec_"), printed);
            assertTrue(printed.contains("\"kind\":\"Grant\""), printed);
            assertTrue(printed.contains("\"status\":\"Pending\""), printed);
            assertTrue(printed.contains("\"lastAnswer\":\"nobody can be reached there"), printed);
        }
    }

    private static String whereNobodyListens() {
        try (HookReceiver gone = new HookReceiver()) {
            return gone.url();
        }
    }

    /** What is told, in turn, as far as the README promises it. */
    private static List<String> milestones(String printed) {
        String once = printed.replaceAll("(\\{\"faults\":[^\\n]*?\\]\\}\\]\\})+", "SILENT_AFTER\n");
        return once.lines().map(ReadmeTest::milestone).filter(line -> !line.isEmpty()).toList();
    }

    private static String milestone(String line) {
        Matcher told = TOLD.matcher(line);
        return told.lookingAt() ? told.group(1) : "";
    }

    private String run(String lines) throws IOException, InterruptedException {
        String here = lines.replace("data/demo/demo-keys.properties", dataDir.resolve("demo-keys.properties").toString());
        Process process = new ProcessBuilder("bash", "-c", here).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    private static List<String> linesOf(String heading) throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf("\n" + heading + "\n");
        Matcher next = Pattern.compile("\n##+ ").matcher(readme);
        int end = next.find(begin + 1) ? next.start() : readme.length();
        assertTrue(0 < begin && begin < end, heading);
        return SHELL.matcher(readme.substring(begin, end)).results().map(found -> found.group(1)).toList();
    }
}
