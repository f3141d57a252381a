package io.renewal.payment.sandbox.book;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.renewal.payment.sandbox.wire.Form;
import io.renewal.payment.sandbox.wire.Refusal;

/** The client's own notes on an object: up to 50 of 500 characters, keys up to 40; an empty value takes one away. */
public final class Metadata {
    private static final int MOST = 50;
    private static final int LONGEST_KEY = 40;
    private static final int LONGEST = 500;

    private Metadata() {}

    /** Takes the parameter's entries over into the object's. */
    public static void take(Form form, String parameter, ObjectNode object) {
        ObjectNode metadata = object.withObject("/metadata");
        form.under(parameter).forEach((key, value) -> {
            if (key.length() > LONGEST_KEY || value.length() > LONGEST) {
                throw Refusal.invalid("Metadata keys can be up to 40 characters long, and values up to 500.").param(parameter);
            }
            if (value.isEmpty()) {
                metadata.remove(key);
            } else {
                metadata.put(key, value);
            }
        });
        if (metadata.size() > MOST) {
            throw Refusal.invalid("You can have up to 50 metadata keys.").param(parameter);
        }
    }
}
