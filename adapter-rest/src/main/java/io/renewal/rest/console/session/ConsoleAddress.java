package io.renewal.rest.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Optional;

/** Addresses of pages. */
public final class ConsoleAddress {
    /** Where everybody begins. */
    public static final String HOME = "/console/instances";
    /** Where one signs in. */
    public static final String SIGN_IN = "/console/sign-in";
    private static final String ROOT = "/console";

    private ConsoleAddress() {}

    /** Whether a request is for a page, or for what pages load. */
    public static boolean isAsked(ContainerRequestContext request) {
        return isInside(request.getUriInfo().getRequestUri().getRawPath());
    }

    /** The page that a request is for, with its query, as a browser would come back to it. */
    public static String of(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** Where to sign in and then come back from. */
    public static String signInThen(String page) {
        return SIGN_IN + "?returnUrl=" + URLEncoder.encode(page, UTF_8);
    }

    /** The page to come back to if it is one of the console's, else the first one: nobody is sent to another site from here. */
    public static String returningTo(Optional<String> wanted) {
        return wanted.filter(ConsoleAddress::isPage).orElse(HOME);
    }

    /** Whether text is the address of a page of the console, and of nothing else. */
    public static boolean isPage(String text) {
        try {
            URI uri = new URI(text);
            String path = String.valueOf(uri.getRawPath());
            // What begins with slashes has an authority for browsers, also where this class finds none.
            return text.startsWith(path) && isInside(path) && uri.normalize().getRawPath().equals(path) && !path.contains("//");
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** What of an address lies behind the server's name; the same text if it is none. */
    static String inside(String address) {
        try {
            URI uri = new URI(address);
            return uri.getRawQuery() == null ? String.valueOf(uri.getRawPath()) : uri.getRawPath() + "?" + uri.getRawQuery();
        } catch (URISyntaxException notAnAddress) {
            return address;
        }
    }

    private static boolean isInside(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }
}
