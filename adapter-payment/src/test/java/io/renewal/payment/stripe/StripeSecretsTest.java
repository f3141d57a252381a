package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.renewal.application.port.out.Charge;
import io.renewal.application.port.out.PaymentProvider;
import io.renewal.application.port.out.PaymentProvider.Preparation;
import io.renewal.application.port.out.ProviderUnavailableException;
import io.renewal.application.port.out.SavedCards;
import io.renewal.application.testkit.Examples;
import io.renewal.application.testkit.ProviderRig.CardKind;
import io.renewal.domain.payment.ProviderReference;
import io.renewal.payment.sandbox.fault.Fault;
import io.renewal.payment.sandbox.fault.Misbehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is said and written of payments holds no secret and nothing of a card. */
class StripeSecretsTest {
    private static final List<String> NEVER = List.of("BEGINkeyEND", "BEGINsecretEND", "_secret_", "4242", "9995", "exp_month");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.renewal.payment.stripe");
    private final java.util.logging.Logger theirs = java.util.logging.Logger.getLogger("");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> said = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getMessage() + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final SandboxRig rig = SandboxRig.patient();

    @BeforeEach
    void listen() {
        ours.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
        theirs.addHandler(handler);
    }

    @AfterEach
    void close() {
        root.detachAppender(log);
        ours.setLevel(null);
        theirs.removeHandler(handler);
        rig.close();
    }

    @Test
    void nothingSecretIsSaidWhateverGoesWrong() {
        Customers customers = new Customers(rig);
        for (Misbehaviour misbehaviour : Misbehaviour.values()) {
            if (!misbehaviour.name().startsWith("SILENT") && misbehaviour != Misbehaviour.PROCESSING) {
                payThrough(misbehaviour, customers.card(CardKind.GOOD));
                payThrough(misbehaviour, customers.card(CardKind.WITHOUT_FUNDS));
            }
        }
        said.add(rig.cards().of(rig.cards().open(Examples.GLOBEX)).toString());
        said.add(StripeConfig.at(rig.provider.address(), SandboxRig.KEY, List.of(SandboxRig.CALLBACK_SECRET)).toString());
        said.add(rig.payments().toString());
        assertNothingSecret();
    }

    private void payThrough(Misbehaviour misbehaviour, Charge charge) {
        said.add(charge.toString());
        rig.controls().plan(Fault.once(misbehaviour));
        said.add(rig.payments().prepare(charge).toString());
        rig.forgetKeys();
        if (rig.payments().prepare(charge) instanceof Preparation.Prepared(ProviderReference payment, var _)) {
            rig.controls().plan(Fault.once(misbehaviour));
            said.add(rig.payments().confirm(charge, payment).toString());
            rig.controls().plan(Fault.once(misbehaviour));
            said.add(rig.payments().withdraw(payment).toString());
            said.add(rig.refunds().refund(charge.id().orderId(), payment, charge.amount()).toString());
        }
        rig.controls().clear();
    }

    @Test
    void aWrongKeyIsToldOnceAndNotShown() {
        Charge charge = new Customers(rig).card(CardKind.GOOD);
        var wrong = SandboxRig.injector(StripeConfig.at(rig.provider.address(), "sk_test_BEGINkeyENDwrong", List.of()), rig.time);
        for (int i = 0; i < 3; i++) {
            said.add(wrong.getInstance(PaymentProvider.class).prepare(charge).toString());
        }
        SavedCards cards = wrong.getInstance(SavedCards.class);
        said.add(assertThrows(ProviderUnavailableException.class, () -> cards.open(Examples.ACME)).toString());
        List<ILoggingEvent> warnings = log.list.stream().filter(entry -> entry.getLevel() == Level.WARN).toList();
        assertEquals(List.of("the provider does not take our key (401): check payment.provider-key"),
                warnings.stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertNothingSecret();
    }

    private void assertNothingSecret() {
        log.list.forEach(entry -> said.add(entry.getFormattedMessage() + entry.getKeyValuePairs() + entry.getMDCPropertyMap()
                + (entry.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(entry.getThrowableProxy()))));
        for (String text : said) {
            for (String secret : NEVER) {
                // The port of the sandbox may be any number.
                assertFalse(text.replaceAll("127\\.0\\.0\\.1:[0-9]+|(pi|pm|cs|cus)_[A-Za-z0-9]+", "…").contains(secret)
                        || text.contains("BEGIN"), text);
            }
        }
    }
}
