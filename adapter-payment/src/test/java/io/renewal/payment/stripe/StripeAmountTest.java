package io.renewal.payment.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeAmountTest {
    @ParameterizedTest
    @CsvSource({"EUR 12.34,1234,eur", "CNY 1836.00,183600,cny", "JPY 500,500,jpy", "KWD 1.230,1230,kwd", "INR 0.50,50,inr",
            "MGA 3.00,3,mga",
            "ISK 5,500,isk", "UGX 5,500,ugx", "KRW 1000,1000,krw", "HUF 100.00,10000,huf"})
    void anAmountIsCountedAsStripeCountsIt(String money, long units, String currency) {
        assertEquals(Optional.of(new StripeAmount(units, currency)), StripeAmount.of(Money.parse(money)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KWD 1.234", "MGA 3.40", "EUR 0.00", "EUR -1.00", "EUR 92233720368547758.08"})
    void whatCannotBeChargedExactlyIsNotCharged(String money) {
        assertEquals(Optional.empty(), StripeAmount.of(Money.parse(money)));
    }
}
