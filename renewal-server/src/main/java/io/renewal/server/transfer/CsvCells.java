package io.renewal.server.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts rows into cells. */
final class CsvCells {
    private static final CsvFactory CSV = new CsvFactory();

    private CsvCells() {}

    /** The cells of one row; nothing if it is not exactly one. */
    static Optional<List<String>> of(String row) {
        try (CsvParser parser = CSV.createParser(row)) {
            parser.setSchema(CsvSchema.emptySchema());
            List<String> cells = new ArrayList<>();
            int rows = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    rows++;
                }
                if (token.isScalarValue()) {
                    cells.add(parser.getText());
                }
            }
            return rows == 1 ? Optional.of(cells) : Optional.empty();
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory cannot fail to be read", impossible);
        }
    }
}
