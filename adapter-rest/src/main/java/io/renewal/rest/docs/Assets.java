package io.renewal.rest.docs;

import com.google.common.io.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The files of the page that browses the API: two of our own and those of swagger-ui, all from the class path, none other. */
final class Assets {
    private static final String UI = "/META-INF/resources/webjars/swagger-ui/" + version() + "/";
    private static final Map<String, String> TYPES = Map.of("index.html", "text/html;charset=utf-8", "docs.js",
            "text/javascript;charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript;charset=utf-8", "swagger-ui.css", "text/css;charset=utf-8", "favicon-32x32.png",
            "image/png");

    private Assets() {}

    /** Nothing if there is no file of that name. */
    static Optional<Asset> named(String name) {
        return Optional.ofNullable(TYPES.get(name)).map(type -> new Asset(type, ByteSource.wrap(read(name))));
    }

    private static byte[] read(String name) {
        try (InputStream own = Assets.class.getResourceAsStream(name); InputStream ui = Assets.class.getResourceAsStream(UI + name)) {
            InputStream file = own == null ? ui : own;
            if (file == null) {
                throw new IllegalStateException(name + " is missing on the class path");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The webjar's files lie in a folder named by its version. */
    private static String version() {
        Properties properties = new Properties();
        try (InputStream file = Assets.class.getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            if (file == null) {
                throw new IllegalStateException("swagger-ui is missing on the class path");
            }
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }

    /**
     * A file.
     *
     * @param type its media type
     */
    record Asset(String type, ByteSource content) {}
}
