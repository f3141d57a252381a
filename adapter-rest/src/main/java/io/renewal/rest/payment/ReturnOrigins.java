package io.renewal.rest.payment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sites that a customer's browser may be sent to after a payment. Any other would make the service a way to send people anywhere.
 *
 * @param origins each a scheme, a host, and a port if it is not the scheme's own, such as {@code https://shop.example}
 */
record ReturnOrigins(Set<String> origins) {
    ReturnOrigins {
        origins = origins.stream().map(origin -> origin.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text is an absolute http or https address of one of these sites. */
    boolean allow(String address) {
        try {
            URI uri = new URI(address);
            return uri.getRawUserInfo() == null && uri.getRawAuthority() != null && uri.getScheme() != null
                    && origins.contains((uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
