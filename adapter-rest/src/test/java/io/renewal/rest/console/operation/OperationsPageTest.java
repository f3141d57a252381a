package io.renewal.rest.console.operation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.application.port.in.RunDueWork;
import io.renewal.application.port.out.EventPublisher;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.FakeProvider;
import io.renewal.rest.api.Shop;
import io.renewal.rest.console.testing.Reader;
import io.renewal.rest.console.testing.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators see of how the service is doing, and what they do about it. */
class OperationsPageTest {
    private static final String PAGE = "/console/operations";
    private final Shop shop = Shop.opened();
    private final Reader operator = shop.operatingReader();

    @AfterEach
    void stop() {
        shop.close();
    }

    @Test
    void whenAllIsWellNothingNeedsAnybody() {
        operator.open(PAGE).is(200).says("nothing needs you").says("Every payment has its answer.").says("Remind, lock and release");
    }

    @Test
    void whatWorkFailedIsTold() {
        shop.application().chores().add(Examples.NOW, "fails", () -> {
            throw new ArithmeticException("on purpose");
        });
        assertThrows(ArithmeticException.class, () -> shop.application().port(RunDueWork.class).run("test-chores"));
        operator.open(PAGE).is(200).isSilentOf("nothing needs you").says("Failed; it is tried again by itself").says("on purpose");
    }

    @Test
    void aPaymentWithoutAnAnswerIsTold() {
        String card = shop.savedCard("acme");
        String order = shop.unpaidOrder(Shop.REDIS);
        shop.application().provider().plan(new FakeProvider.Fault(FakeProvider.Call.CONFIRM, FakeProvider.Loss.AFTER));
        shop.operator().post("/v1/orders/" + order + "/payments", "{\"method\": \"Card\", \"paymentMethodId\": \"" + card + "\"}").is(202);
        shop.application().provider().goDown();
        shop.application().reconcileAfter(Duration.ofMinutes(10));
        operator.open(PAGE).is(200).says("The provider gave no answer").says("r-acme").isSilentOf("nothing needs you");
    }

    @Test
    void parkedDeliveriesAreTold() {
        shop.operator().put("/v1/webhook-endpoints/crm", "{\"url\": \"https://crm.example/hooks\"}").is(201);
        shop.application().receivers().at("https://crm.example/hooks", _ -> new EventPublisher.Answer.Refused(500));
        shop.unpaidOrder(Shop.REDIS);
        for (int tries = 0; tries < 3; tries++) {
            shop.application().deliverAfter(Duration.ofHours(2));
        }
        operator.open(PAGE).is(200).says("1 given up. Mend the receiver, then send them again.");
    }

    @Test
    void allChargesArePausedAfterAskingAndGoOn() {
        Seen asked = operator.follow(operator.open(PAGE), "Pause all auto-renewal…").is(200);
        operator.send(asked, "Pause all auto-renewal").is(400).says("Write down why");
        Seen paused = operator.send(asked, "Pause all auto-renewal", Map.of("reason", "wrong prices")).is(200).isAt(PAGE);
        paused.says("All automatic charges are paused.").says("wrong prices");
        Seen resuming = operator.follow(paused, "Let charges go on…").is(200).says("0 waiting");
        operator.send(resuming, "Let charges go on").is(200).isAt(PAGE).isSilentOf("wrong prices").says("nothing needs you");
    }

    @Test
    void customersSeeNoneOfIt() {
        Reader acme = shop.reader("acme");
        acme.open(PAGE).is(403);
        acme.open(PAGE + "/auto-renewal/pause").is(403);
    }
}
