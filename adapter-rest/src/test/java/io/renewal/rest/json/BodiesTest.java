package io.renewal.rest.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import io.renewal.rest.problem.FieldError;
import io.renewal.rest.problem.ProblemCode;
import io.renewal.rest.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.AccessMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {
    private static final Bodies BODIES = new Bodies(Json.mapper(), new JsonModule().validator());

    record Order(@NotNull @Min(1) @Max(36) Integer periodMonths, @Nullable Instant at, @Nullable Money price, @Nullable String note,
            @Nullable Boolean sure, @Nullable AccessMode mode, @Nullable Long big, @Nullable List<@NotNull @Valid Line> lines) {}

    record Line(@NotNull String spec, @Nullable Integer count, @Nullable Money price) {}

    @Test
    void aBodyThatFitsIsRead() {
        Order order = read("""
                {"periodMonths": 12, "at": "2024-02-29T00:00:00.5+08:00", "price": {"amount": "-612", "currency": "CNY"}, "note": "é😀",
                 "sure": true, "mode": "Read", "big": 9223372036854775807, "lines": [{"spec": "s", "count": 2}]}
                """);
        assertEquals(12, order.periodMonths());
        assertEquals(Instant.parse("2024-02-28T16:00:00.5Z"), order.at());
        assertEquals(Money.parse("CNY -612.00"), order.price());
        assertEquals("é😀", order.note());
        assertEquals(AccessMode.READ, order.mode());
        assertEquals(List.of(new Line("s", 2, null)), order.lines());
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Map<String, String> errors = errorsOf("""
                {"periodMonths": 37, "at": "2024-02-29T00:00:00", "price": {"amount": 3, "currency": "XYZ", "tax": 1}, "note": 3, "sure": 1,
                 "mode": "read", "big": "1", "color": {"a": [1, {}]}, "lines": [{"spec": "s", "count": 1.5}, {"count": 1, "x": []}, null, [], 3]}
                """);
        assertEquals(ImmutableMap.builder().put("at", InstantText.EXPECTED).put("big", "must be a whole number")
                .put("color", "is not a known field").put("lines[0].count", "must be a whole number")
                .put("lines[1].spec", "must be given")
                .put("lines[1].x", "is not a known field").put("lines[2]", "must be given").put("lines[3]", "must be a JSON object")
                .put("lines[4]", "must be a JSON object").put("mode", "must be one of Read, Write, Execute").put("note", "must be a string")
                .put("periodMonths", "must be less than or equal to 36").put("price.amount", "must be a string")
                .put("price.currency", "must be an ISO 4217 currency such as CNY").put("price.tax", "is not a known field")
                .put("sure", "must be true or false").buildOrThrow(), errors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "3"; periodMonths
            1.5; periodMonths
            3.0; periodMonths
            1e1; periodMonths
            99999999999; periodMonths
            true; periodMonths
            []; periodMonths
            {}; periodMonths
            ""; periodMonths
            null; periodMonths
            """)
    void nothingIsTakenForANumberThatIsNone(String value, String field) {
        assertEquals(List.of(field), List.copyOf(errorsOf("{\"periodMonths\": %s}".formatted(value)).keySet()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            "note": 3; note
            "note": true; note
            "note": "a\\u0000"; note
            "note": "\\ud800"; note
            "note": ["a"]; note
            "sure": "true"; sure
            "sure": 0; sure
            "sure": ""; sure
            "mode": 0; mode
            "mode": ""; mode
            "mode": "READ"; mode
            "big": 9223372036854775808; big
            "at": 1709136000; at
            "at": ""; at
            "at": "2024-02-30T00:00:00Z"; at
            "at": "2024-02-28T24:00:00Z"; at
            "at": "2024-02-28T16:00:00.1234567Z"; at
            "at": "1969-12-31T23:59:59Z"; at
            "at": "+10000-01-01T00:00:00Z"; at
            "lines": {}; lines
            "lines": ""; lines
            "lines": {"spec": "a"}; lines
            "price": "612.00"; price
            "price": 612; price
            "price": ["612.00", "CNY"]; price
            "price": {"amount": "1.234", "currency": "CNY"}; price.amount
            "price": {"amount": "1.0", "currency": "JPY"}; price.amount
            "price": {"amount": "1e3", "currency": "CNY"}; price.amount
            "price": {"amount": "+1", "currency": "CNY"}; price.amount
            "price": {"amount": "1.", "currency": "CNY"}; price.amount
            "price": {"amount": ".5", "currency": "CNY"}; price.amount
            "price": {"amount": "١", "currency": "CNY"}; price.amount
            "price": {"amount": "1234567890123456", "currency": "CNY"}; price.amount
            "price": {"amount": 1, "currency": "CNY"}; price.amount
            "price": {"currency": "CNY"}; price.amount
            "price": {"amount": "1", "currency": "cny"}; price.currency
            "price": {"amount": "1", "currency": "XXX"}; price.currency
            "price": {"amount": "1"}; price.currency
            """)
    void aValueOfAnotherTypeIsRefusedByItsField(String member, String field) {
        assertEquals(List.of(field), List.copyOf(errorsOf("{\"periodMonths\": 1, " + member + "}").keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "3", "\"a\"", "{", "{]", "{} {}", "{}x", "{'a': 1}", "{\"a\": 1,}", "{a: 1}",
            "// no\n{}",
            "{\"a\": NaN}", "{\"a\": 01}", "{\"note\": \"a\nb\"}", "{\"a\": 1, \"a\": 2}", "\uFEFF{\"periodMonths\": 1}",
            "{\"a\": \u0000}"})
    void whatIsNoJsonObjectIsOneErrorOfTheBody(String body) {
        assertEquals(List.of("body"), List.copyOf(errorsOf(body).keySet()));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "{\"periodMonths\": 1, \"note\": \"\u00e9\"}".getBytes(ISO_8859_1);
        assertEquals(Map.of("body", "must be UTF-8"), errors(latin));
        assertEquals(Map.of("body", "must be UTF-8"), errors(new byte[]{'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}));
    }

    @Test
    void utf16IsRefusedThoughJsonParsersGuessIt() {
        assertEquals(List.of("body"), List.copyOf(errors("{\"periodMonths\": 1}".getBytes(UTF_16LE)).keySet()));
    }

    @Test
    void absurdDepthAndLengthAreRefused() {
        assertEquals(List.of("body"), List.copyOf(errorsOf("[".repeat(60_000)).keySet()));
        assertEquals(List.of("body"), List.copyOf(errorsOf("{\"periodMonths\": " + "9".repeat(2_000) + "}").keySet()));
        assertEquals(List.of("periodMonths"), List.copyOf(errorsOf("{\"periodMonths\": 1e999999999}").keySet()));
    }

    @Test
    void nobodyGetsAThousandErrors() {
        StringBuilder body = new StringBuilder("{\"periodMonths\": 1");
        for (int i = 0; i < 1000; i++) {
            body.append(", \"f").append(i).append("\": 1");
        }
        assertEquals(100, errorsOf(body.append('}').toString()).size());
    }

    @Test
    void randomBodiesAreReadOrRefused() {
        Random random = new Random(7);
        String[] pieces = {"{", "}", "[", "]", ",", ":", "\"periodMonths\"", "\"at\"", "\"price\"", "\"amount\"", "\"lines\"", "\"spec\"",
                "null",
                "true", "1", "-1.5", "1e9", "\"\"", "\"CNY\"", "\\u0000", " ", "\u0000", "é"};
        for (int i = 0; i < 5000; i++) {
            StringBuilder body = new StringBuilder("{\"periodMonths\":1,\"price\":");
            random.ints(random.nextInt(12), 0, pieces.length).forEach(at -> body.append(pieces[at]));
            assertTrue(errorsOf(body.toString()).size() > 0 || body.toString().strip().endsWith("}"), body::toString);
        }
    }

    private static Order read(String json) {
        return (Order) BODIES.read(json.getBytes(UTF_8), Order.class);
    }

    private static Map<String, String> errorsOf(String json) {
        return errors(json.getBytes(UTF_8));
    }

    /** What is wrong, by field; nothing if the body could be read. */
    private static Map<String, String> errors(byte[] body) {
        try {
            BODIES.read(body, Order.class);
            return Map.of();
        } catch (ProblemException refused) {
            assertEquals(ProblemCode.ValidationFailed, refused.problem().code());
            List<?> errors = (List<?>) refused.problem().members().getOrDefault("errors", List.of());
            ImmutableMap.Builder<String, String> byField = ImmutableMap.builder();
            errors.forEach(error -> byField.put(((FieldError) error).field(), ((FieldError) error).message()));
            return byField.buildOrThrow();
        }
    }
}
