package io.renewal.server.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.application.port.in.Browse;
import io.renewal.application.port.in.PublishPriceList;
import io.renewal.application.query.AccountFilter;
import io.renewal.application.query.InstanceFilter;
import io.renewal.application.query.PageRequest;
import io.renewal.application.testkit.Examples;
import io.renewal.domain.identity.AccountId;
import io.renewal.domain.identity.InstanceId;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String ACME = """
            {"accountId": "acme", "name": "Äcme", "currency": "CNY", "billingZone": "Asia/Shanghai"}
            """;
    private static final String REDIS = """
            {"instanceId": "r-1", "accountId": "acme", "region": "cn-hangzhou", "engine": "Redis", "spec": "redis.master.small.default", \
            "billingMethod": "Subscription", "termStart": "2024-01-30T16:00:00Z", "endTime": "2024-02-28T16:00:00Z", "anchorDay": 31}
            """;
    private static final String ACCOUNTS = "accountId,name,currency,billingZone\n";
    private static final String INSTANCES = "spec,instanceId,accountId,region,engine,billingMethod,termStart,endTime,anchorDay\n";
    private static final String ROW = "redis.master.small.default,r-1,acme,cn-hangzhou,Redis,Subscription,"
            + "2024-01-30T16:00:00Z,2024-02-28T16:00:00Z,31\n";

    private final Desk desk = new Desk();
    @TempDir
    private Path folder = Path.of("replaced by JUnit");

    @Test
    void accountsAndInstancesMayBeMixed() throws IOException {
        assertEquals(0,
                importing("mixed.jsonl", "\uFEFF# who we have\n\n" + ACME + REDIS + REDIS.replace("r-1", "r-2").replace("\n", "\r\n")));
        assertEquals("3 new, 0 unchanged, 0 refused", tally());
        assertEquals("", desk.complained());
        assertEquals("Äcme", name("acme"));
        assertEquals(31, desk.application().operator().term(new InstanceId("r-2")).anchor().dayOfMonth());
    }

    @Test
    void csvComesInTwoFilesOrInOne() throws IOException {
        assertEquals(0, importing("accounts.csv",
                "\uFEFF" + ACCOUNTS.replace("\n", "\r\n") + "acme,\"Acme \"\"&\"\"\r\nSons\",CNY,Asia/Shanghai\r\n"));
        assertEquals("Acme \"&\"\r\nSons", name("acme"));
        assertEquals(0, importing("instances.csv", INSTANCES + ROW));
        assertEquals(Examples.redis(new InstanceId("r-1"), Examples.ACME).instance(),
                desk.application().operator().instance(new InstanceId("r-1")));

        assertEquals(0, importing("both.csv", """
                accountId,name,currency,billingZone,instanceId,region,engine,spec,billingMethod,termStart,endTime
                globex,Globex,EUR,Europe/Berlin,,,,,,,
                globex,,,,r-2,eu,Redis,redis.one,PayAsYouGo,2024-01-30T16:00:00Z,
                """));
        assertEquals("2 new, 0 unchanged, 0 refused", tally());
    }

    @Test
    void badLinesAreToldWithEveryReasonAndTheRestIsStored() throws IOException {
        assertEquals(1, importing("bad.jsonl", REDIS + ACME + "{\n" + REDIS.replace("31}", "32, \"a\\u001bb\": 1}").replace("Redis", " ")
                + REDIS + REDIS.replace("redis.master", "tair") + "x".repeat(70_000) + "\n"
                + REDIS.replace("r-1", "r-2").replace("acme", "nobody")));
        assertEquals("""
                line 1: accountId must be an account that was registered before, or further up
                line 3: must be JSON; see column 2
                line 4: a?b is not a known field; anchorDay must be less than or equal to 31; engine must not be blank
                line 6: spec differs from what was registered at first
                line 7: is longer than 65536 bytes
                line 8: accountId must be an account that was registered before, or further up
                """, desk.complained());
        assertEquals("2 new, 0 unchanged, 6 refused", tally());
    }

    @Test
    void badRowsAreToldWithTheLineThatTheyBeginOn() throws IOException {
        importing("acme.jsonl", ACME);
        assertEquals(1, importing("bad.csv", INSTANCES + "\n# a comment\n" + ROW.replace("acme", "\"nobo\ndy\"") + ROW.replace(",31", "")
                + ROW.replace("acme", "\"ac\"me") + ROW.replace(",31", ",31st") + ROW.replace("acme", "\"acme") + ROW));
        assertEquals("""
                line 4: accountId must be 1 to 64 letters, digits, dots, dashes and underscores, the first a letter or digit
                line 6: must have as many cells as the header: 9, not 8
                line 7: must be a row of CSV; only whole cells are quoted, and a quote in them is doubled
                line 8: anchorDay must be a whole number
                line 9: has a quote that is not closed
                """, desk.complained());
        assertEquals("1 new, 0 unchanged, 5 refused", tally());
    }

    @Test
    void textThatIsNotUtf8IsOneBadLine() throws IOException {
        assertEquals(1, importing("latin.jsonl", ACME + ACME.replace("acme", "other").replace("Ä", "A"), StandardCharsets.ISO_8859_1));
        assertEquals("line 1: must be UTF-8\n", desk.complained());
        assertEquals(1, importing("latin.csv", ACCOUNTS + "acme,Äcme,CNY,Asia/Shanghai\nother,Acme,CNY,Asia/Shanghai\n",
                StandardCharsets.ISO_8859_1));
        assertEquals("line 2: must be UTF-8\n", desk.complained());
    }

    @Test
    void refusedLinesCanBeMendedAndImportedAgain() throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        importing("acme.jsonl", ACME);
        assertEquals(1,
                importing("some.csv", INSTANCES + ROW + ROW.replace("r-1", "r-2").replace(",31", ",40"), "--rejects", rejects.toString()));
        assertEquals(INSTANCES + "# line 3: anchorDay must be less than or equal to 31\n" + ROW.replace("r-1", "r-2").replace(",31", ",40"),
                Files.readString(rejects));

        Files.writeString(rejects, Files.readString(rejects).replace(",40", ",31"));
        Path none = folder.resolve("none.csv");
        assertEquals(0, desk.importing(rejects.toString(), "--rejects=" + none));
        assertEquals("1 new, 0 unchanged, 0 refused", tally());
        assertEquals(INSTANCES, Files.readString(none));
        assertEquals(0, desk.importing(none.toString()));
    }

    @Test
    void theSameAgainChangesNothingAlsoAfterRenewals() throws IOException {
        importing("both.jsonl", ACME + REDIS);
        desk.application().port(PublishPriceList.class).publish(Examples.priceList());
        desk.application().topUp(Examples.ACME, "1000.00");
        desk.application().customer(Examples.ACME).renew(new InstanceId("r-1"), 3);
        String before = everything();

        assertEquals(0, importing("both.jsonl", ACME + REDIS + REDIS));

        assertEquals("0 new, 3 unchanged, 0 refused", tally());
        assertEquals(before, everything());
    }

    @Test
    void anAccountOfAnotherNameIsRenamed() throws IOException {
        importing("acme.jsonl", ACME);
        assertEquals(0, importing("acme.jsonl", ACME.replace("Äcme", "Acme")));
        assertEquals("0 new, 1 updated, 0 unchanged, 0 refused", tally());
        assertEquals("Acme", name("acme"));
    }

    @Test
    void anEmptyFileOfJsonLinesHasNothingToStore() throws IOException {
        assertEquals(0, importing("empty.ndjson", ""));
        assertEquals("0 new, 0 unchanged, 0 refused", tally());
    }

    @Test
    void standardInputNeedsAFormat() {
        desk.type(ACME.getBytes(StandardCharsets.UTF_8));
        assertEquals(2, desk.importing("-"));
        assertEquals(0, desk.importing("-", "--format", "jsonl"));
        assertEquals("1 new, 0 unchanged, 0 refused", tally());
    }

    private int importing(String name, String content, String... more) throws IOException {
        return importing(name, content, StandardCharsets.UTF_8, more);
    }

    private int importing(String name, String content, Charset charset, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content, charset);
        String[] arguments = Arrays.copyOf(more, more.length + 1);
        arguments[more.length] = file.toString();
        return desk.importing(arguments);
    }

    /** The counts of the last import. */
    private String tally() {
        return desk.said().replaceFirst("^.*?: ", "").replaceFirst(", in (?s).*", "");
    }

    private String name(String account) {
        return desk.application().port(Browse.class).account(desk.application().operator().caller(), new AccountId(account)).orElseThrow()
                .name();
    }

    private String everything() {
        Browse browse = desk.application().port(Browse.class);
        return List.of(browse.accounts(desk.application().operator().caller(), AccountFilter.ALL, PageRequest.first(100)),
                browse.instances(desk.application().operator().caller(), InstanceFilter.ALL, PageRequest.first(100)),
                browse.timeline(desk.application().operator().caller(), new InstanceId("r-1"))).toString();
    }
}
