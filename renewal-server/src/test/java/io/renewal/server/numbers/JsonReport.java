package io.renewal.server.numbers;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured, for machines: with what it was measured on. */
record JsonReport(String kind, Object content) {
    /** @param file a dash stands for {@code out} */
    void write(PrintWriter out, String file) {
        try {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("machine", Machine.facts());
            whole.put(kind, content);
            String json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
            if (file.equals("-")) {
                out.println(json);
            } else {
                Files.writeString(Path.of(file), json + "\n");
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
