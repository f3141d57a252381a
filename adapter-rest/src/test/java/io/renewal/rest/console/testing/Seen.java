package io.renewal.rest.console.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A page as it was shown.
 *
 * @param at where, after all that led there
 */
public record Seen(int status, URI at, HttpHeaders headers, Document page) {
    /** Goes on only with this status. */
    public Seen is(int expected) {
        assertEquals(expected, status, () -> at + ": " + page.body().text());
        return this;
    }

    /** Goes on only at this path. */
    public Seen isAt(String path) {
        assertEquals(path, at.getPath());
        return this;
    }

    /** Goes on only if it says so. */
    public Seen says(String text) {
        assertTrue(text().contains(text), () -> "no " + text + " in " + text());
        return this;
    }

    /** Goes on only if it does not say so. */
    public Seen isSilentOf(String text) {
        assertTrue(!text().contains(text), () -> text + " in " + text());
        return this;
    }

    /** What is to be read, without what is on every page. */
    public String text() {
        return main().text();
    }

    public String heading() {
        return main().select("h1").text();
    }

    /** Where the link of that text leads. */
    public String link(String text) {
        return element("a[href]", text).attr("href");
    }

    /** The form with the button of that text, as it is shown. */
    public Filled filled(String button, Map<String, String> filledIn) {
        Element clicked = element("button", button);
        FormElement form = (FormElement) clicked.closest("form");
        if (form == null) {
            throw new AssertionError("the button " + button + " is in no form");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        if (clicked.hasAttr("name")) {
            fields.put(clicked.attr("name"), clicked.attr("value"));
        }
        fields.putAll(filledIn);
        String action = clicked.hasAttr("formaction") ? clicked.attr("formaction") : form.attr("action");
        return new Filled(form.attr("method"), action.isEmpty() ? at.getPath() : action, fields);
    }

    private Element element(String css, String text) {
        return page.select(css).stream().filter(found -> found.text().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + css + " " + text + " in " + page.body().text()));
    }

    private Element main() {
        Element main = page.selectFirst("main");
        if (main == null) {
            throw new AssertionError("not one of our pages: " + page.text());
        }
        return main;
    }
}
