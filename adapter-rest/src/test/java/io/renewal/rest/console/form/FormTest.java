package io.renewal.rest.console.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a form tells of itself. */
class FormTest {
    @Test
    void theLogSeesNoValues() {
        Form form = new Form("/console/sign-in", new TreeMap<>(Map.of("apiKey", "secret", "csrf", "secret too")));
        assertEquals("Form[path=/console/sign-in, fields=[apiKey, csrf]]", form.toString());
    }
}
