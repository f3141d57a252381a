package io.renewal.payment.sandbox.page;

import io.renewal.payment.sandbox.wire.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page as it is written: a heading, paragraphs, buttons and links. Each may be used by keyboard and without a script. */
public final class Page {
    private static final String STYLE = "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;"
            + "color:#1a1a1a;background:#fff;overflow-wrap:anywhere}h1{font-size:1.6rem;margin:0}.amount{font-size:2.2rem;margin:.5rem 0}"
            + "button{font:inherit;display:block;width:100%;margin:.6rem 0;padding:.7rem;cursor:pointer;border:1px solid #0b4f9e;"
            + "border-radius:.4rem;color:#0b4f9e;background:#fff}form:first-of-type button{color:#fff;background:#0b4f9e}"
            + ":focus-visible{outline:.2rem solid #f5a800;outline-offset:.15rem}a{color:#0b4f9e}"
            + ".notice{border-left:.3rem solid #b00020;padding-left:.8rem}small{color:#555}";
    private static final String STYLE_HASH = "'sha256-" + hash(STYLE) + "'";

    private final String title;
    private final List<String> parts = new ArrayList<>();
    private final List<String> origins = new ArrayList<>(List.of("'self'"));

    private Page(String title) {
        this.title = title;
    }

    public static Page titled(String title) {
        return new Page(title);
    }

    public Page text(String text) {
        parts.add("<p>" + escape(text) + "</p>");
        return this;
    }

    public Page amount(String text) {
        parts.add("<p class=\"amount\">" + escape(text) + "</p>");
        return this;
    }

    /** What the reader has to know at once. */
    public Page notice(String text) {
        parts.add("<p class=\"notice\" role=\"alert\">" + escape(text) + "</p>");
        return this;
    }

    /** A button that sends this page's address its value as {@code action}. */
    public Page button(String action, String label) {
        parts.add("<form method=\"post\"><button name=\"action\" value=\"" + escape(action) + "\">" + escape(label) + "</button></form>");
        return this;
    }

    public Page link(String target, String label) {
        parts.add("<p><a href=\"" + escape(target) + "\">" + escape(label) + "</a></p>");
        return this;
    }

    /** A button may end there: browsers hold a form's redirects to the policy too. */
    public Page leadingTo(String target) {
        URI uri = URI.create(target);
        origins.add(uri.getScheme() + "://" + uri.getRawAuthority());
        return this;
    }

    /** The whole page with this status. */
    public Answer answer(int status) {
        String html = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escape(title) + "</title>"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>" + STYLE
                + "</style></head><body><main><h1>"
                + escape(title) + "</h1>" + parts.stream().collect(Collectors.joining("\n"))
                + "<p><small>Sandbox: no money moves here.</small></p></main></body></html>\n";
        return new Answer(status, html, Map.of("Content-Type", "text/html;charset=utf-8", "Cache-Control", "no-store",
                "Referrer-Policy", "no-referrer", "X-Content-Type-Options", "nosniff", "Content-Security-Policy",
                "default-src 'none'; style-src " + STYLE_HASH + "; form-action " + String.join(" ", origins)
                        + "; frame-ancestors 'none'; base-uri 'none'"));
    }

    /** Sends the browser there; what was sent is not sent again by a reload. */
    public static Answer redirect(String target) {
        return new Answer(303, "", Map.of("Location", target, "Cache-Control", "no-store"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
