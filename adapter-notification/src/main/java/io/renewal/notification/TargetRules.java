package io.renewal.notification;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says which URLs events may be sent to, as far as that can be told without asking anybody. */
final class TargetRules {
    private static final int LONGEST = 2000;

    private final NotificationConfig config;

    @Inject
    TargetRules(NotificationConfig config) {
        this.config = config;
    }

    /** All that is wrong with a URL; each reads on from its name. */
    List<String> objections(String url) {
        if (url.length() > LONGEST) {
            return List.of("must have at most " + LONGEST + " characters");
        }
        try {
            return objections(new URI(url));
        } catch (URISyntaxException notOne) {
            return List.of("must be a URL");
        }
    }

    private List<String> objections(URI url) {
        List<String> objections = new ArrayList<>();
        String scheme = Optional.ofNullable(url.getScheme()).orElse("");
        if (!scheme.equalsIgnoreCase("https") && !(config.targets().mayBePlain() && scheme.equalsIgnoreCase("http"))) {
            objections.add(config.targets().mayBePlain() ? "must begin with https:// or http://" : "must begin with https://");
        }
        String authority = Optional.ofNullable(url.getRawAuthority()).orElse("");
        if (authority.contains("@")) {
            objections.add("must not name a user");
        }
        if (url.getHost() == null) {
            objections.add("must name a host");
        } else if (!config.targets().mayBePrivate() && isPrivate(url.getHost())) {
            objections.add("must not lead to a private address");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            objections.add("must have a port from 1 to 65535, or none");
        }
        if (url.getRawFragment() != null) {
            objections.add("must have no fragment");
        }
        return List.copyOf(objections);
    }

    /** What is a name is looked up when it is sent to, as what it stands for may change. */
    private static boolean isPrivate(String host) {
        if (host.equalsIgnoreCase("localhost") || host.toLowerCase(Locale.ROOT).endsWith(".localhost")) {
            return true;
        }
        boolean isAddress = host.startsWith("[") || host.matches("[0-9.]+");
        return isAddress && literal(host).filter(PublicAddresses::contain).isEmpty();
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }
}
