package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.testing.Answer;
import io.renewal.rest.testing.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, sorting and paging. */
class ListsTest {
    private static final String INSTANCES = "/v1/instances";
    private static final String ORDERS = "/v1/orders";
    private static final String ENTRIES = "/v1/accounts/acme/balance-entries";
    private static Shop shop;
    private static ApiClient operator;

    @BeforeAll
    static void open() {
        shop = Shop.opened();
        operator = shop.operator();
        operator.put("/v1/instances/r-later", Samples.instanceOf("acme").replace(Samples.END, "2024-03-30T16:00:00Z")
                .replace("cn-hangzhou", "eu-central-1")).is(201);
        operator.put("/v1/instances/r-locked", Samples.instanceOf("acme").replace(Samples.END, "2024-02-07T16:00:00Z")
                .replace("31", "8").replace(Samples.SMALL, Samples.MID)).is(201);
        Stream.of("1.00", "2.00", "3.00").forEach(amount -> shop.topUp("acme", amount));
        Stream.of(Shop.REDIS, Shop.GLOBEX_REDIS).forEach(shop::unpaidOrder);
        String cancelled = operator.post("/v1/instances/r-later/renewal-orders", Samples.order(1, "2024-03-30T16:00:00Z")).is(201)
                .text("/orderId");
        operator.post("/v1/orders/" + cancelled + "/cancellation").is(200);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                       | r-acme r-globex r-later r-locked r-metered
            ?accountId=acme                          | r-acme r-later r-locked r-metered
            ?accountId=acme&status=Normal            | r-acme r-later r-metered
            ?status=Locked                           | r-locked
            ?status=Released                         | ''
            ?renewalStatus=Normal                    | r-acme r-globex r-later r-locked
            ?renewalStatus=AutoRenewal               | ''
            ?spec=redis.master.mid.default           | r-locked
            ?region=eu-central-1                     | r-later
            ?region=eu-central                       | ''
            ?endBefore=2024-02-28T16:00:00Z          | r-locked
            ?endBefore=2024-02-29T00:00:00.000001%2B08:00 | r-acme r-globex r-locked
            ?q=LO                                    | r-globex r-locked
            ?q=%25                                   | ''
            ?q=_                                     | ''
            ?sort=endTime                            | r-locked r-acme r-globex r-later r-metered
            ?sort=-endTime                           | r-metered r-later r-globex r-acme r-locked
            ?sort=instanceId&limit=200               | r-acme r-globex r-later r-locked r-metered
            """)
    void instancesAreFilteredAndSorted(String query, String ids) {
        assertEquals(ids, String.join(" ", operator.get(INSTANCES + query).is(200).texts("/items", "instanceId")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''            | acme globex
            ?q=LOB        | globex
            ?q=customer   | acme globex
            ?q=%25        | ''
            ?q=nobody     | ''
            ?limit=1      | acme
            """)
    void accountsAreFoundByTheirIdOrName(String query, String ids) {
        assertEquals(ids, String.join(" ", operator.get("/v1/accounts" + query).is(200).texts("/items", "accountId")));
    }

    @Test
    void accountsAreReadPageByPage() {
        String cursor = operator.get("/v1/accounts?limit=1").is(200).text("/nextCursor");
        assertEquals(List.of("globex"), operator.get("/v1/accounts?limit=1&cursor=" + cursor).is(200).texts("/items", "accountId"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | r-later r-globex r-acme
            ?accountId=acme                | r-later r-acme
            ?instanceId=r-acme             | r-acme
            ?instanceId=r-none             | ''
            ?status=Cancelled              | r-later
            ?accountId=acme&status=Unpaid  | r-acme
            ?status=Paying                 | ''
            """)
    void ordersAreFilteredAndTheNewestComesFirst(String query, String instances) {
        assertEquals(instances, String.join(" ", operator.get(ORDERS + query).is(200).texts("/items", "instanceId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {INSTANCES + "?", INSTANCES + "?sort=endTime&", INSTANCES + "?sort=-endTime&", INSTANCES + "?accountId=acme&",
            ORDERS + "?", ENTRIES + "?"})
    void pagesOfOneMakeTheWholeList(String list) {
        List<String> items = new ArrayList<>();
        Answer page = operator.get(list + "limit=1").is(200);
        while (!page.json().path("nextCursor").isNull()) {
            items.add(page.json().path("items").path(0).toString());
            page = operator.get(list + "limit=1&cursor=" + page.text("/nextCursor")).is(200);
        }
        items.add(page.json().path("items").path(0).toString());
        assertEquals(operator.get(list).is(200).json().path("items").valueStream().map(Object::toString).toList(), items);
    }

    @Test
    void anEmptyListHasNoNextPage() {
        assertEquals("{\"items\":[],\"nextCursor\":null}", operator.get("/v1/accounts/globex/balance-entries").is(200).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {INSTANCES, ORDERS, ENTRIES})
    void wrongParametersAreAllNamed(String list) {
        assertWrong(list + "?limit=0", "limit");
        assertWrong(list + "?limit=201", "limit");
        assertWrong(list + "?limit=1&limit=1", "limit");
        assertWrong(list + "?colour=red", "colour");
        assertWrong(list + "?cursor=!&limit=x&Limit=1", "Limit", "cursor", "limit");
        assertWrong(list + "?cursor=", "cursor");
        assertWrong(list + "?cursor=" + "a".repeat(3000), "cursor");
    }

    @Test
    void wrongFiltersAreAllNamed() {
        assertWrong(INSTANCES + "?status=normal&renewalStatus=NORMAL&spec=a%20b&endBefore=2024-02-28T16:00:00&sort=name&accountId='",
                "accountId", "endBefore", "renewalStatus", "sort", "spec", "status");
        assertWrong(INSTANCES + "?q=" + "a".repeat(65) + "&region=%00", "q", "region");
        assertWrong(ORDERS + "?status=Open&accountId=-&instanceId=%20", "accountId", "instanceId", "status");
        operator.get(INSTANCES + "?accountId=none").isProblem(404, "AccountNotFound");
        operator.get(ORDERS + "?accountId=none").isProblem(404, "AccountNotFound");
    }

    /** Each list has its own order, so a place in one is none in another. */
    @ParameterizedTest
    @MethodSource("lists")
    void aCursorOfAnotherListIsRefused(String list) {
        String cursor = operator.get(list + "limit=1").is(200).text("/nextCursor");
        for (String other : lists().filter(known -> !known.equals(list)).toList()) {
            assertWrong(other + "cursor=" + cursor, "cursor");
        }
    }

    static Stream<String> lists() {
        return Stream.of(INSTANCES + "?", INSTANCES + "?sort=endTime&", INSTANCES + "?sort=-endTime&", ORDERS + "?", ENTRIES + "?");
    }

    /** A cursor is not secret, so whoever looks into one may write others. */
    @ParameterizedTest
    @MethodSource("lists")
    void aForgedCursorIsRefused(String list) {
        String cursor = operator.get(list + "limit=1").is(200).text("/nextCursor");
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String id = text.substring(text.lastIndexOf('|') + 1);
        String at = text.substring(0, text.lastIndexOf('|')).replaceFirst(".*\\|", "");
        for (String forged : List.of(text.replace(id, "'; DROP TABLE x;--"), text.replace(id, ""), text.replace(at, "now"),
                text.replace(at, "+10000-01-01T00:00:00Z"), text.replace(at, "-0001-01-01T00:00:00Z"), text + "|x", "x" + text)) {
            assertWrong(list + "cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8)),
                    "cursor");
        }
    }

    private static void assertWrong(String path, String... fields) {
        assertEquals(List.of(fields), operator.get(path).isProblem(400, "ValidationFailed").wrongFields());
    }
}
