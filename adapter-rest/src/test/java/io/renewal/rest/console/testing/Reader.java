package io.renewal.rest.console.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody who looks at pages, follows links and sends forms as they are shown. Has cookies, but no script. */
public final class Reader {
    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final Map<String, String> headers = new TreeMap<>();

    public Reader(URI address) {
        this(address, HttpClient.Redirect.NORMAL, uri -> uri);
    }

    /** @param seen where an address lies for whoever keeps cookies */
    private Reader(URI address, HttpClient.Redirect redirects, UnaryOperator<URI> seen) {
        this.address = address;
        this.client = HttpClient.newBuilder().followRedirects(redirects).cookieHandler(new CookieHandler() {
            @Override
            public Map<String, List<String>> get(URI uri, Map<String, List<String>> sent) throws IOException {
                return cookies.get(seen.apply(uri), sent);
            }

            @Override
            public void put(URI uri, Map<String, List<String>> received) throws IOException {
                cookies.put(seen.apply(uri), received);
            }
        }).build();
    }

    /**
     * Somebody who reaches the server at {@code address} through a proxy only.
     *
     * @param proxy where they believe it to be
     */
    public static Reader through(URI proxy, URI address) {
        return new Reader(address, HttpClient.Redirect.NORMAL, uri -> proxy.resolve(uri.getRawPath()));
    }

    /** Somebody who looks at where answers lead, and does not go there. */
    public static Reader withoutFollowing(URI address) {
        return new Reader(address, HttpClient.Redirect.NEVER, uri -> uri);
    }

    /** The same one, who sends this header from now on. */
    public Reader saying(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The same one after signing in. */
    public Reader signedIn(String key) {
        send(open("/console/sign-in").is(200), "Sign in", Map.of("apiKey", key)).is(200);
        return this;
    }

    /** Opens a page, and goes where it leads. */
    public Seen open(String path) {
        return exchanged(request(path).GET());
    }

    /** Follows the link of that text. */
    public Seen follow(Seen page, String text) {
        return open(page.link(text));
    }

    /** Clicks the button of that text, with the form as it is shown. */
    public Seen send(Seen page, String button) {
        return send(page, button, Map.of());
    }

    /** Fills fields in, and clicks the button of that text. */
    public Seen send(Seen page, String button, Map<String, String> filledIn) {
        return send(page.filled(button, filledIn));
    }

    /** Sends a form once more, as a double click does. */
    public Seen send(Filled form) {
        String body = form.fields().entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        if (form.method().equals("get")) {
            return open(form.action() + "?" + body);
        }
        return exchanged(request(form.action()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Whatever else a browser may ask. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
        headers.forEach(request::header);
        return request;
    }

    /** Asks, and goes where the answer leads. */
    public Seen exchanged(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Seen(response.statusCode(), response.uri(), response.headers(), Jsoup.parse(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer as it came over the wire, without going where it leads. */
    public HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the browser keeps between pages. */
    public CookieManager cookies() {
        return cookies;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
