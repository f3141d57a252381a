package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.stripe.net.Webhook;
import io.renewal.application.port.out.ProviderCallbacks;
import io.renewal.application.port.out.ProviderCallbacks.Hint;
import io.renewal.application.testkit.MovableClock;
import io.renewal.domain.payment.ProviderReference;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeCallbacksTest {
    private static final String OLD_SECRET = "whsec_old";
    private static final String SECRET = "whsec_new";
    private static final String BODY = event("payment_intent.succeeded", "'id':'pi_1'");
    private static final Hint NOT_GENUINE = new Hint.NotGenuine();

    private final MovableClock time = new MovableClock(Instant.parse("2026-03-01T10:00:00.999999Z"));
    private final ProviderCallbacks callbacks = new StripeCallbacks(
            StripeConfig.at(StripeConfig.STRIPE, "sk_test_abc", List.of(OLD_SECRET, SECRET)), time);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"payment_intent.succeeded|'id':'pi_1'|pi_1",
            "payment_intent.payment_failed|'id':'pi_1','metadata':{'renewal_method':'card'}|pi_1",
            "payment_intent.succeeded|'id':'pi_1','metadata':{'renewal_method':'page'}|",
            "checkout.session.completed|'id':'cs_1','mode':'payment','payment_intent':'pi_1'|cs_1",
            "checkout.session.expired|'id':'cs_1','mode':'payment'|cs_1", "checkout.session.completed|'id':'cs_1','mode':'setup'|",
            "charge.refunded|'id':'ch_1','payment_intent':'pi_1'|pi_1",
            "charge.refunded|'id':'ch_1','payment_intent':'pi_1','metadata':{'renewal_method':'page'}|",
            "charge.dispute.created|'id':'du_1','payment_intent':'pi_1'|pi_1", "charge.succeeded|'id':'ch_1','payment_intent':null|",
            "refund.updated|'id':'re_1','payment_intent':'pi_1'|pi_1",
            "refund.failed|'id':'re_1','payment_intent':'pi_1','metadata':{'renewal_payment':'cs_1'}|cs_1",
            "customer.created|'id':'cus_1'|", "payment_method.attached|'id':'pm_1'|", "brand_new|'id':'pi_1'|",
            "payment_intent.succeeded||"})
    void aCallbackNamesThePaymentThatWasRecorded(String type, @Nullable String object, @Nullable String reference) {
        Hint expected = reference == null ? new Hint.NothingNew() : new Hint.LookAt(new ProviderReference(reference));
        assertEquals(expected, read(event(type, object == null ? "" : object)));
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD_SECRET, SECRET})
    void anyOfTheSecretsMaySign(String secret) {
        assertInstanceOf(Hint.LookAt.class, callbacks.read(BODY, signature(BODY, secret, time.instant())));
    }

    @Test
    void theDigitsOfTheDefaultLocaleDoNotMatter() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertInstanceOf(Hint.LookAt.class, read(BODY));
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void oneOfSeveralSignaturesIsEnough() {
        String signature = signature(BODY, SECRET, time.instant());
        assertInstanceOf(Hint.LookAt.class, callbacks.read(BODY, signature.replace(",v1=", ",v0=00,v1=00,v1=")));
    }

    @Test
    void nobodyElseSigns() {
        assertEquals(NOT_GENUINE, callbacks.read(BODY, signature(BODY, "whsec_other", time.instant())));
        assertEquals(NOT_GENUINE, callbacks.read(BODY.replace("pi_1", "pi_2"), signature(BODY, SECRET, time.instant())));
        assertEquals(NOT_GENUINE, callbacks.read(BODY + " ", signature(BODY, SECRET, time.instant())));
        String moved = signature(BODY, SECRET, time.instant()).replaceFirst("t=[0-9]+", "t=" + (time.instant().getEpochSecond() + 1));
        assertEquals(NOT_GENUINE, callbacks.read(BODY, moved));
    }

    @Test
    void withoutASecretNobodySigns() {
        ProviderCallbacks closed = new StripeCallbacks(StripeConfig.at(StripeConfig.STRIPE, "sk_test_abc", List.of()), time);
        assertEquals(NOT_GENUINE, closed.read(BODY, signature(BODY, "", time.instant())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "t", "t=", "t=,v1=", "v1", "t=x,v1=y", "t=99999999999999999999,v1=0", "t=-1,v1=0", "t=1", "v1=0",
            "t=1,v0=0", "t=1,v1", "=", "nonsense"})
    void aHeaderThatIsNoneSignsNothing(String header) {
        assertEquals(NOT_GENUINE, callbacks.read(BODY, header));
    }

    @Test
    void whatIsOldIsNotTaken() {
        String signature = signature(BODY, SECRET, time.instant());
        time.advance(Duration.ofMinutes(5));
        assertInstanceOf(Hint.LookAt.class, callbacks.read(BODY, signature));
        time.advance(Duration.ofSeconds(1));
        assertEquals(NOT_GENUINE, callbacks.read(BODY, signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "1", "{}", "{\"type\":1}", "{\"type\":null}", "{\"data\":{}}"})
    void whatIsSignedAndNoEventIsNotGenuine(String body) {
        assertEquals(NOT_GENUINE, read(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"payment_intent.succeeded\"}", "{\"type\":\"payment_intent.succeeded\",\"data\":[]}",
            "{\"type\":\"refund.failed\",\"data\":{\"object\":{\"metadata\":[]}}}", "{\"type\":\"v2.core.event\"}", "{\"type\":\"\"}"})
    void anEventThatNamesNothingSaysNothing(String body) {
        assertEquals(new Hint.NothingNew(), read(body));
    }

    private Hint read(String body) {
        return callbacks.read(body, signature(body, SECRET, time.instant()));
    }

    private static String signature(String body, String secret, Instant at) {
        try {
            return "t=%s,v1=%s".formatted(Long.toString(at.getEpochSecond()),
                    Webhook.Util.computeHmacSha256(secret.isEmpty() ? "\0" : secret, at.getEpochSecond() + "." + body));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String event(String type, String object) {
        return "{'id':'evt_1','object':'event','type':'%s','data':{'object':{%s}}}".formatted(type, object).replace('\'', '"');
    }
}
