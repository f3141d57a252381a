package io.renewal.domain.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.renewal.domain.pricing.SpecId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that people choose go into paths, log lines and file names. */
class ChosenIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "acme", "r-bp1zxszhcgatnx01", "redis-7d", "A.b_c-9",
            "0123456789012345678901234567890123456789012345678901234567890123"})
    void lettersDigitsDotsDashesAndUnderscoresMakeAnId(String value) {
        assertEquals(value, new InstanceId(value).toString());
        assertEquals(value, new AccountId(value).toString());
        assertEquals(value, new PriceListId(value).toString());
        assertEquals(value, new LifecyclePolicyId(value).toString());
        assertEquals(value, new ApiKeyId(value).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", ".a", "..", "_a", "a b", "a/b", "a\n", "ä", "a%2F", "ı",
            "01234567890123456789012345678901234567890123456789012345678901234"})
    void nothingElseDoes(String value) {
        assertFalse(InstanceId.isValid(value) || AccountId.isValid(value) || PriceListId.isValid(value)
                || LifecyclePolicyId.isValid(value) || ApiKeyId.isValid(value));
        assertThrows(IllegalArgumentException.class, () -> new InstanceId(value));
        assertThrows(IllegalArgumentException.class, () -> new AccountId(value));
    }

    @Test
    void caseCounts() {
        assertNotEquals(new InstanceId("r-1"), new InstanceId("R-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "redis small", "redis/small", "a\n"})
    void aSpecIsNamedAlike(String value) {
        assertFalse(SpecId.isValid(value));
        assertThrows(IllegalArgumentException.class, () -> new SpecId(value));
        assertEquals("redis.master.small.default", new SpecId("redis.master.small.default").toString());
    }
}
