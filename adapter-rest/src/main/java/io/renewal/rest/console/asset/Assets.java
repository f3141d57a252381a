package io.renewal.rest.console.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The files, by name. Their addresses contain a digest of their content, so that browsers may keep them for good. Thread-safe. */
public final class Assets {
    private static final String CSS = "text/css;charset=utf-8";
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final Map<String, String> TYPES = Map.of("console.css", CSS, "pico.min.css", CSS, "console.js", SCRIPT, "htmx.min.js",
            SCRIPT, "icon.svg", "image/svg+xml");
    private static final Map<String, String> WEBJARS = Map.of("pico.min.css", webjar("picocss__pico", "css/pico.min.css"), "htmx.min.js",
            webjar("htmx.org", "dist/htmx.min.js"));
    private static final Map<String, Asset> ALL = TYPES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> read(entry.getKey(), entry.getValue())));

    private Assets() {}

    /** Where a file is. */
    public static String address(String name) {
        Asset asset = named(name).orElseThrow(() -> new IllegalArgumentException("no asset " + name));
        return "/console/assets/" + asset.digest() + "/" + name;
    }

    static Optional<Asset> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static Asset read(String name, String type) {
        try {
            byte[] bytes = Resources.toByteArray(Resources.getResource(Assets.class, WEBJARS.getOrDefault(name, name)));
            return new Asset(type, Hashing.sha256().hashBytes(bytes).toString().substring(0, 16), ByteSource.wrap(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file of a webjar, which lies in a folder named by its version. */
    private static String webjar(String artifact, String file) {
        try {
            Properties coordinates = new Properties();
            coordinates.load(new StringReader(Resources.toString(
                    Resources.getResource(Assets.class, "/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties"), UTF_8)));
            return "/META-INF/resources/webjars/" + artifact + "/" + coordinates.getProperty("version") + "/" + file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A file.
     *
     * @param type its media type
     * @param digest of its content
     */
    record Asset(String type, String digest, ByteSource content) {}
}
