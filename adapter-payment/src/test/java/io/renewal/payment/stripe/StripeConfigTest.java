package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeConfigTest {
    @ParameterizedTest
    @CsvSource({"https://api.stripe.com, sk_live_abc", "https://api.stripe.com/, rk_live_abc", "https://api.stripe.com, sk_test_abc",
            "http://127.0.0.1:4242, sk_test_abc", "http://localhost:4242/, sk_test_abc", "http://[::1]:4242, rk_test_abc"})
    void aKeyGoesToItsProvider(String address, String key) {
        assertEquals(address.replaceAll("/$", ""), config(address, key).address().toString());
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:4242, sk_live_abc", "https://127.0.0.1:4242, sk_live_abc", "http://localhost:4242, rk_live_abc",
            "http://api.stripe.com, sk_test_abc", "http://api.stripe.com, sk_live_abc", "http://127.0.0.1.example, sk_test_abc",
            "ftp://api.stripe.com, sk_test_abc", "https://api.stripe.com/v1, sk_test_abc", "https://user@api.stripe.com, sk_test_abc",
            "https://api.stripe.com?a=b, sk_test_abc", "api.stripe.com, sk_test_abc", "https://api.stripe.com, pk_test_abc",
            "https://api.stripe.com, sk_test_", "https://api.stripe.com, whsec_abc"})
    void aKeyGoesNowhereElse(String address, String key) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> config(address, key));
        assertFalse(refused.toString().contains("abc"), refused.toString());
    }

    @Test
    void timesAreMoreThanNothing() {
        URI address = StripeConfig.STRIPE;
        assertThrows(IllegalArgumentException.class,
                () -> new StripeConfig(address, "sk_test_abc", List.of(), Duration.ZERO, Duration.ofMinutes(5)));
        // The library would take no tolerance for any.
        assertThrows(IllegalArgumentException.class,
                () -> new StripeConfig(address, "sk_test_abc", List.of(), Duration.ofSeconds(1), Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> StripeConfig.at(address, "sk_test_abc", List.of("whsec_a", " ")));
    }

    @Test
    void secretsAreMasked() {
        String text = StripeConfig.at(StripeConfig.STRIPE, "sk_test_abc", List.of("whsec_def")).toString();
        assertFalse(text.contains("abc") || text.contains("def"), text);
    }

    private static StripeConfig config(String address, String key) {
        return StripeConfig.at(URI.create(address), key, List.of());
    }
}
