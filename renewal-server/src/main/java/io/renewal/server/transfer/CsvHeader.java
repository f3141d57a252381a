package io.renewal.server.transfer;

import io.renewal.rest.transfer.RegistrationJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first row of a CSV file. */
final class CsvHeader {
    private CsvHeader() {}

    /**
     * The columns that it names.
     *
     * @throws UnusableFile if it names any that are not known, one twice, or not the one that all rows need
     */
    static List<String> columns(Line header) {
        List<String> names = header.text().filter(_ -> header.fault().isEmpty()).flatMap(CsvCells::of)
                .orElseThrow(() -> new UnusableFile("has no header row of CSV in UTF-8 as its first line"));
        List<String> unknown = names.stream().filter(name -> !RegistrationJson.FIELDS.contains(name)).map(Shown::of).toList();
        if (!unknown.isEmpty()) {
            throw new UnusableFile("has unknown columns: %s; known are %s".formatted(String.join(", ", unknown),
                    String.join(", ", RegistrationJson.FIELDS)));
        }
        Set<String> seen = new HashSet<>();
        List<String> twice = names.stream().filter(name -> !seen.add(name)).toList();
        if (!twice.isEmpty()) {
            throw new UnusableFile("has columns twice: " + String.join(", ", twice));
        }
        if (!names.contains("accountId")) {
            throw new UnusableFile("has no column accountId");
        }
        return names;
    }
}
