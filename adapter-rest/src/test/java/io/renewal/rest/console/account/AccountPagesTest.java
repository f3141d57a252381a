package io.renewal.rest.console.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Operators find accounts and instances, and pause the charges of an account. */
class AccountPagesTest {
    private static final String LIST = "/console/accounts";
    private static final String ACME = LIST + "/acme";
    private final Shop shop = Shop.opened();
    private final Reader operator = shop.operatingReader();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void accountsAreFoundByAPartOfTheirName() {
        operator.open(LIST).is(200).says("acme").says("globex");
        Seen found = operator.send(operator.open(LIST), "Find", Map.of("q", "LOB")).is(200);
        found.says("globex").isSilentOf("acme").says("r-globex");
        operator.open(LIST + "?q=nothing").is(200).says("No account has “nothing”").says("No instance has “nothing”");
    }

    @Test
    void aWholeInstanceIdOrOrderNumberLeadsThere() {
        assertEquals("/console/instances/r-acme", operator.open(LIST + "?q=r-acme").at().getPath());
        String order = shop.unpaidOrder(Shop.REDIS);
        assertEquals("/console/orders/" + order, operator.open(LIST + "?q=" + order).at().getPath());
    }

    @Test
    void whatIsTypedIsShownAsItIs() {
        Seen page = operator.open(LIST + "?q=%3Cscript%3Ealert(1)%3C/script%3E").is(200).says("<script>alert(1)</script>");
        assertTrue(page.page().select("main script").isEmpty());
    }

    @Test
    void chargesArePausedWithAReasonAndGoOn() {
        Seen account = operator.open(ACME).is(200).says("from the balance; if it is too low, by card");
        operator.send(account, "Pause auto-renewal", Map.of("reason", " ")).is(400).says("Write down why");
        Seen paused = operator.send(account, "Pause auto-renewal", Map.of("reason", "wrong prices")).is(200).isAt(ACME);
        paused.says("Paused").says("wrong prices");
        assertEquals("wrong prices", shop.operator().get("/v1/accounts/acme").text("/autoRenewalPause/reason"));
        operator.open(LIST).says("Paused");
        operator.send(paused, "Let charges go on").is(200).isAt(ACME).isSilentOf("wrong prices");
    }

    @Test
    void aPauseOfAllIsToldOfEveryAccount() {
        shop.operator().put("/v1/operations/auto-renewal", "{\"paused\": true, \"reason\": \"wrong prices\"}").is(200);
        operator.open(LIST).is(200).says("All are paused");
        Seen account = operator.open(ACME).is(200).says("All auto-renewal is paused, that of this account too.");
        operator.send(account, "Pause auto-renewal", Map.of("reason", "theirs as well")).is(200)
                .says("is charged once that pause ends as well");
    }

    @Test
    void customersSeeNoneOfIt() {
        Reader acme = shop.reader("acme");
        acme.open(LIST).is(403);
        acme.open(ACME).is(403);
    }

    @Test
    void anAccountThatIsNotThereIsSaidNotToBe() {
        operator.open(LIST + "/none").is(404);
    }
}
