package io.renewal.server.demo;

import io.renewal.domain.pricing.SpecId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The instance classes that a cloud provider really sells; what they cost here is made up. */
final class InstanceClasses {
    private InstanceClasses() {}

    /**
     * A class of instances.
     *
     * @param memoryGb gigabytes
     */
    record InstanceClass(SpecId spec, String title, int memoryGb) {}

    /** All of them, in the order of the file, the smallest first. */
    static List<InstanceClass> all() {
        try (InputStream file = Objects.requireNonNull(InstanceClasses.class.getResourceAsStream("redis-instance-classes.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(InstanceClasses::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file has no quotes and no commas in its fields. */
    private static InstanceClass parse(String line) {
        String[] fields = line.split(",", -1);
        return new InstanceClass(new SpecId(fields[0]), fields[1] + ", " + fields[3], Integer.parseInt(fields[2]));
    }
}
