package io.renewal.rest.console.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a customer sees of their balance. */
class BalancePageTest {
    private static final String PAGE = "/console/accounts/acme/balance";
    private final Shop shop = Shop.opened();
    private final Reader acme = shop.reader("acme");

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void aBalanceThatNothingHasMovedSaysWhereMoneyComesFrom() {
        acme.open(PAGE).is(200).says("Nothing has moved the balance yet.").says("Your provider tops the balance up");
    }

    @Test
    void eachEntryTellsWhatItWasForAndLeadsToItsOrder() {
        shop.topUp("acme", "100.00");
        String order = shop.unpaidOrder(Shop.REDIS);
        shop.operator().post("/v1/orders/" + order + "/payments", "{\"method\": \"Balance\"}").is(201);
        Seen page = acme.open(PAGE).is(200).says("Topped up: bank transfer").says("+CN¥100.00").says("-CN¥60.00").says("CN¥40.00")
                .says("Renewed r-acme for 1 month");
        acme.saying("Accept-Language", "zh-CN").open(PAGE).is(200).says("充值：bank transfer").says("续费 r-acme，时长 1 个月");
        assertEquals("/console/orders/" + order, page.link("View order"));
    }

    @Test
    void longHistoriesAreReadPageByPage() {
        for (int i = 1; i <= 26; i++) {
            shop.topUp("acme", i + ".00");
        }
        Seen first = acme.open(PAGE).is(200).says("+CN¥26.00").isSilentOf("+CN¥1.00");
        Seen second = acme.follow(first, "Older entries").is(200).says("+CN¥1.00").isSilentOf("+CN¥26.00");
        acme.follow(second, "Back to the newest").is(200).says("+CN¥26.00");
    }

    @Test
    void nobodySeesTheBalanceOfOthers() {
        acme.open("/console/accounts/globex/balance").is(404);
        acme.open("/console/accounts/none/balance").is(404);
        acme.open("/console/accounts/-/balance").is(404);
        shop.operatingReader().open("/console/accounts/globex/balance").is(200);
    }
}
