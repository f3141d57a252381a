package io.renewal.rest.json;

import java.math.BigDecimal;

/** A decimal number without a sign, which in JSON is text so that nobody rounds it on the way. */
public record UnsignedDecimal(BigDecimal value) {
    static UnsignedDecimal of(String text) {
        return new UnsignedDecimal(new BigDecimal(text));
    }
}
