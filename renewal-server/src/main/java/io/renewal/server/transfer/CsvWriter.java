package io.renewal.server.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.renewal.rest.transfer.RegistrationJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A row for each account and instance, with a column for every field that either may have. */
final class CsvWriter implements RegistrationWriter {
    private final CsvGenerator generator;

    private CsvWriter(CsvGenerator generator) {
        this.generator = generator;
    }

    /** Writes the header. */
    static CsvWriter to(OutputStream out) throws IOException {
        CsvGenerator generator = new CsvFactory().createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        generator.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\n");
        RegistrationJson.FIELDS.forEach(schema::addColumn);
        generator.setSchema(schema.build());
        // Jackson would write it with the first row, and so not at all where there is none.
        generator.writeStartArray();
        for (String field : RegistrationJson.FIELDS) {
            generator.writeString(field);
        }
        generator.writeEndArray();
        return new CsvWriter(generator);
    }

    @Override
    public void write(ObjectNode registration) throws IOException {
        generator.writeStartObject();
        for (String field : RegistrationJson.FIELDS) {
            if (registration.has(field)) {
                generator.writeStringField(field, cell(registration.get(field)));
            }
        }
        generator.writeEndObject();
    }

    private static String cell(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(" ")) : value.asText();
    }

    @Override
    public void flush() throws IOException {
        generator.flush();
    }
}
