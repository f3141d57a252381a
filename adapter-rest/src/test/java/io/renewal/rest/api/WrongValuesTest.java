package io.renewal.rest.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing wrong at a time, on every route that could take it. */
class WrongValuesTest {
    private static final String AMOUNT = "\"60.00\"";
    private static final String LATEST = "2999-12-31T23:59:59Z";
    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.opened();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @MethodSource({"periods", "money", "prices", "instants", "zonesAndCurrencies", "texts", "numbers", "choices"})
    void aWrongValueIsNamedAndChangesNothing(Wrong wrong) {
        String before = shop.books();
        assertEquals(List.of(wrong.field()), wrong.sentBy(shop.operator()).isProblem(400, "ValidationFailed").wrongFields());
        assertEquals(before, shop.books());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "13", "-1", "2147483647", "-2147483648"})
    void aPeriodThatIsNotSoldIsRefused(String months) {
        String before = shop.books();
        shop.operator().post(Shop.REDIS + "/renewal-orders", Samples.order(Integer.parseInt(months))).isProblem(400, "InvalidPeriod");
        assertEquals(before, shop.books());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "13", "-1", "999999999"})
    void aPeriodThatIsNotSoldHasNoQuote(String months) {
        assertEquals("[1,2,3,4,5,6,7,8,9,12,24,36]", shop.operator().get(Shop.REDIS + "/renewal-quote?periodMonths=" + months)
                .isProblem(400, "InvalidPeriod").json().path("soldPeriods").toString());
    }

    static Stream<Wrong> periods() {
        String quote = Shop.REDIS + "/renewal-quote?periodMonths=";
        return Stream.concat(
                Stream.of("1.5", "\"3\"", "null", "99999999999", "1e3", "true", "[3]", "{}", "1.0")
                        .map(months -> Wrong.order("\"periodMonths\": 1", "\"periodMonths\": " + months, "periodMonths")),
                Stream.of("1.5", "%223%22", "null", "99999999999", "1e3", "", "%2B3", "3&periodMonths=3", "%D9%A3")
                        .map(months -> Wrong.query(quote + months, "periodMonths")));
    }

    static Stream<Wrong> money() {
        Stream<Wrong> amounts = Stream.of("\"0.001\"", "\"1,00\"", "\"\"", "\"NaN\"", "\"1e3\"", "\" 1\"", "\"+1\"", "1.00", "null",
                "\"9999999999999\"", "\"\u0663\"").flatMap(
                        amount -> Stream.of(
                                Wrong.topUp("\"1.00\"", amount, "amount.amount"), Wrong.order(AMOUNT, amount, "expectedPrice.amount")));
        Stream<Wrong> currencies = Stream.of("\"cny\"", "\"XXX\"", "\"XAU\"", "\"\"", "null", "156", "\"CNYX\"")
                .flatMap(currency -> Stream.of(
                        Wrong.topUp("\"CNY\"", currency, "amount.currency"), Wrong.order("\"CNY\"", currency, "expectedPrice.currency")));
        return Stream.of(amounts, currencies, Stream.of(Wrong.order(AMOUNT, "\"-60.00\"", "expectedPrice.amount"),
                Wrong.topUp("\"1.00\"", "\"0.00\"", "amount.amount"), Wrong.topUp("\"1.00\"", "\"-0\"", "amount.amount"),
                Wrong.topUp("\"CNY\"", "\"EUR\"", "amount.currency"),
                Wrong.topUp("{\"amount\": \"1.00\", \"currency\": \"CNY\"}", "\"1.00 CNY\"", "amount"),
                Wrong.topUp("{\"amount\": \"1.00\", \"currency\": \"CNY\"}", "null", "amount"))).flatMap(wrong -> wrong);
    }

    static Stream<Wrong> prices() {
        Stream<Wrong> monthly = Stream.of("\"0.00\"", "\"-60.00\"", "\"60.001\"", "60", "\"\"", "null", "\"1e1\"")
                .map(price -> Wrong.priceList(AMOUNT, price, "specs[0].monthly"));
        Stream<Wrong> factors = Stream.of("\"0\"", "\"1.01\"", "\"-0.85\"", "0.85", "null")
                .map(factor -> Wrong.priceList("\"0.85\"", factor, "periodFactors[0].factor"));
        return Stream.of(monthly, factors, Stream.of(Wrong.priceList("[1, 2,", "[0, 2,", "periods[0]"),
                Wrong.priceList("[1, 2,", "[2, 2,", "periods[1]"), Wrong.priceList("[1, 2,", "[1.5, 2,", "periods[0]"),
                Wrong.priceList(Samples.MID, Samples.SMALL, "specs[1].spec"), Wrong.priceList("\"1 GB\"", "\" \"", "specs[0].title")))
                .flatMap(wrong -> wrong);
    }

    static Stream<Wrong> instants() {
        return Stream.of("\"2024-02-28T16:00:00\"", "\"2024-02-28\"", "\"2024-02-30T16:00:00Z\"", "1709136000", "null", "\"\"",
                "\"10000-01-01T00:00:00Z\"", "\"1969-12-31T23:59:59Z\"", "\"2024-02-28T16:00:00.1234567Z\"",
                "\"2024-02-28T16:00:00 Asia/Shanghai\"")
                .flatMap(instant -> Stream.of(Wrong.order("\"" + Samples.END + "\"", instant, "expectedEndTime"),
                        Wrong.instance("\"" + Samples.END + "\"", instant, "endTime"),
                        Wrong.instance("\"2024-01-30T16:00:00Z\"", instant, "termStart"),
                        Wrong.priceList("\"2024-01-01T00:00:00Z\"", instant, "effectiveFrom")));
    }

    static Stream<Wrong> zonesAndCurrencies() {
        Stream<Wrong> zones = Stream.of("UTC+8", "Mars/Phobos", "GMT+01:00", "+08:00", "asia/shanghai", "", "Z", "Asia/Shanghai ")
                .map(zone -> Wrong.account("Asia/Shanghai", zone, "billingZone"));
        Stream<Wrong> currencies = Stream.of("ABC", "cny", "", "XXX", "CNY ").flatMap(currency -> Stream.of(
                Wrong.account("CNY", currency, "currency"), Wrong.priceList("CNY", currency, "currency")));
        return Stream.of(zones, currencies, Stream.of("", "?currency=", "?currency=ABC", "?currency=CNY&currency=CNY")
                .map(query -> Wrong.query("/v1/price-lists/current" + query, "currency"))).flatMap(wrong -> wrong);
    }

    static Stream<Wrong> texts() {
        return Stream.of("\"\"", "\" \"", "null", "7", "\"" + "a".repeat(201) + "\"", "\"a\\u0000b\"", "\"\\ud800\"", "[\"a\"]")
                .flatMap(text -> Stream.of(Wrong.account("\"Customer\"", text, "name"), Wrong.topUp("\"bank transfer\"", text, "reference"),
                        Wrong.key("\"till\"", text, "name"), Wrong.instance("\"cn-hangzhou\"", text, "region"),
                        Wrong.instance("\"acme\"", text, "accountId"), Wrong.instance("\"" + Samples.SMALL + "\"", text, "spec")));
    }

    static Stream<Wrong> numbers() {
        return Stream.of(Wrong.instance("31", "0", "anchorDay"), Wrong.instance("31", "32", "anchorDay"),
                Wrong.instance("31", "28", "anchorDay"), Wrong.instance("31", "\"31\"", "anchorDay"),
                Wrong.instance("\"2024-01-30T16:00:00Z\"", "\"" + Samples.END + "\"", "endTime"),
                Wrong.instance("\"2024-01-30T16:00:00Z\"", "\"" + LATEST + "\"", "endTime"),
                Wrong.instance("\"" + Samples.END + "\"", "\"9999-12-31T00:00:00Z\"", "endTime"),
                Wrong.policy("\"runsOnDays\": 0", "\"runsOnDays\": -1", "runsOnDays"),
                Wrong.policy("\"lockedDays\": 7", "\"lockedDays\": 0", "lockedDays"),
                Wrong.policy("\"lockedDays\": 7", "\"lockedDays\": 2147483648", "lockedDays"),
                Wrong.policy("60", "0", "horizonMonths"), Wrong.policy("60", "60, \"finalNoticeDays\": 8", "finalNoticeDays"));
    }

    static Stream<Wrong> choices() {
        return Stream.of(Wrong.policy("FROM_OLD_END", "FromOldEnd", "lateRenewal"),
                Wrong.instance("Subscription", "SUBSCRIPTION", "billingMethod"), Wrong.instance("\"Subscription\"", "0", "billingMethod"),
                Wrong.instance("31", "31, \"lifecyclePolicy\": \"none\"", "lifecyclePolicy"),
                Wrong.instance("31", "31, \"lifecyclePolicy\": \"'; DROP TABLE x;--\"", "lifecyclePolicy"),
                Wrong.order("Balance", "Card", "payWith.paymentMethodId"), Wrong.order("Balance", "Cash", "payWith.method"),
                Wrong.order("Balance", "Hosted", "payWith.returnUrl"), Wrong.order("\"Balance\"", "null", "payWith.method"),
                Wrong.order("{\"method\": \"Balance\"}", "\"Balance\"", "payWith"),
                Wrong.metered("\"endTime\": \"" + Samples.END + "\"", "endTime"), Wrong.metered("\"anchorDay\": 31", "anchorDay"),
                Wrong.metered("\"lifecyclePolicy\": \"redis-7d\"", "lifecyclePolicy"));
    }
}
