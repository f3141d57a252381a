package io.renewal.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "settings.md");
    private static final String HEAD = """
            # Settings

            Generated from `SettingsTable`; after a change there run `./mvnw verify -Dupdate-docs`.

            A setting can be given in three places; a later one wins over an earlier one:

            1. a file: `renewal.properties` in the working folder, or the one that `--config` names (`http.port=8080`, in UTF-8);
            2. the environment: `RENEWAL_HTTP_PORT=8080` for `http.port` (an empty variable counts as not set);
            3. the command line: `--http.port=8080` or `--http.port 8080`.

            A name that is no setting is an error, wherever it stands, so that a typing mistake cannot pass for a default. That holds for every
            environment variable that begins with `RENEWAL_`; under Kubernetes a service that is itself called `renewal` injects such variables into
            pods: set `enableServiceLinks: false`. All errors are told at once. The values in force, and where each came from, are logged at the
            start; secrets are masked. Durations are ISO 8601 (`PT20S`, `PT24H`, `P7D`); a day is 24 hours. `demo` runs in `sandbox` mode only.

            | key | value | default | meaning |
            |---|---|---|---|
            """;

    @Test
    void theDocumentIsUpToDate() throws IOException {
        String expected = HEAD + SettingsTable.ALL.stream().map(SettingsDocumentTest::row).collect(Collectors.joining());
        if (System.getProperty("update-docs") != null) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, expected);
        }

        assertEquals(expected, Files.readString(DOCUMENT), "run ./mvnw verify -Dupdate-docs");
    }

    private static String row(Setting<?> setting) {
        String byDefault = setting.byDefault().map("`%s`"::formatted).orElse("");
        String secret = setting.disclosure() == Disclosure.SECRET ? " (secret)" : "";
        return "| `%s` | %s%s | %s | %s |\n".formatted(setting.key(), setting.type().expected().replace("|", ", "), secret, byDefault,
                setting.meaning());
    }
}
