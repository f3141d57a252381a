package io.renewal.server.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The metrics of a server at one moment, as Prometheus reads them. */
record Scrape(String text) {
    static Scrape of(URI server) {
        try (InputStream metrics = server.resolve("/metrics").toURL().openStream()) {
            return new Scrape(new String(metrics.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a series, with its labels in order; 0 if there is none yet. */
    double value(String series) {
        return text.lines().filter(line -> line.startsWith(series + " ")).mapToDouble(line -> Double.parseDouble(line.substring(series
                .length() + 1))).findFirst().orElse(0);
    }

    /** By how much a series has grown, to the cent. */
    double since(Scrape before, String series) {
        return Math.round((value(series) - before.value(series)) * 100) / 100.0;
    }

    /** All series whose names begin so. */
    Set<String> series(String name) {
        return text.lines().filter(line -> !line.startsWith("#") && line.startsWith(name))
                .map(line -> line.substring(0, line.lastIndexOf(' '))).collect(Collectors.toSet());
    }
}
