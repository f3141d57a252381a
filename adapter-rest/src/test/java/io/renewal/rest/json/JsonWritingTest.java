package io.renewal.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWritingTest {
    record All(Instant at, LocalDate day, Money price, @Nullable String none) {}

    @Test
    void instantsAreUtcAndMoneyIsExact() throws JsonProcessingException {
        assertEquals("""
                {"at":"2024-02-28T16:00:00.123456Z","day":"2024-02-29","price":{"amount":"612.00","currency":"CNY"},"none":null}""",
                Json.mapper().writeValueAsString(
                        new All(Instant.parse("2024-02-28T16:00:00.123456789Z"), LocalDate.of(2024, 2, 29), Money.parse("CNY 612"), null)));
    }

    @ParameterizedTest
    @CsvSource({"CNY 0.1, 0.10", "JPY 612, 612", "KWD 1.5, 1.500", "CNY -108, -108.00", "JPY 1000000000000000, 1000000000000000"})
    void amountsHaveTheDecimalsOfTheirCurrency(String money, String amount) {
        assertEquals(amount, MoneyJson.amountOf(Money.parse(money)));
    }
}
