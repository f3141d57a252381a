package io.renewal.rest.console.webhook;

import io.renewal.application.port.out.EventPublisher;
import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Filled;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deliveries as operators see them, and sending one again. */
class WebhookPagesTest {
    private static final String PAGE = "/console/webhooks";
    private static final String URL = "https://crm.example/hooks";
    private final Shop shop = Shop.opened();
    private final Reader operator = shop.operatingReader();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void withoutEndpointsThePageTellsHowTheyComeToBe() {
        operator.open(PAGE).is(200).says("There are no endpoints yet.");
        operator.open(PAGE + "/none").is(404);
        operator.open(PAGE + "/-").is(404);
    }

    @Test
    void whatWasGivenUpIsShownFirstAndSentAgainOnce() {
        parkOne();
        Seen list = operator.open(PAGE).is(200).says(URL).says("1 given up.");
        Seen parked = operator.follow(list, "crm").is(200).says("Given up").says("Answered with status 500").says("r-acme");
        shop.application().receivers().mend(URL);
        Filled form = parked.filled("Send again", Map.of());
        operator.send(form).is(200).says("It is on its way again.").says("On its way");
        shop.application().deliver();
        operator.send(form).is(200);
        operator.open(PAGE + "/crm").is(200).says("Delivered").says("Accepted").isSilentOf("On its way since");
        operator.open(PAGE + "/crm?show=Parked").is(200).says("No delivery was given up.");
        operator.open(PAGE + "/crm?show=Pending").is(200).says("Nothing is on its way.");
    }

    @Test
    void whatCouldNotBeReachedIsToldWithoutItsDetailInTheWay() {
        park(new EventPublisher.Answer.Silent("connection refused"));
        operator.open(PAGE + "/crm").is(200).says("Could not be reached").says("connection refused");
    }

    @Test
    void customersSeeNoneOfIt() {
        parkOne();
        Reader acme = shop.reader("acme");
        acme.open(PAGE).is(403);
        acme.open(PAGE + "/crm").is(403);
    }

    private void parkOne() {
        park(new EventPublisher.Answer.Refused(500));
    }

    private void park(EventPublisher.Answer answer) {
        shop.operator().put("/v1/webhook-endpoints/crm", "{\"url\": \"" + URL + "\"}").is(201);
        shop.application().receivers().at(URL, _ -> answer);
        shop.unpaidOrder(Shop.REDIS);
        for (int tries = 0; tries < 3; tries++) {
            shop.application().deliverAfter(Duration.ofHours(2));
        }
    }
}
