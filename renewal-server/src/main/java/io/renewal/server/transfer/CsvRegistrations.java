package io.renewal.server.transfer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import io.renewal.rest.transfer.RegistrationJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows below a header that names their columns. A row stands for the JSON object of its cells; an empty cell is no field of it. */
final class CsvRegistrations implements Registrations {
    /** The one column whose cells are numbers. */
    private static final String NUMBER = "anchorDay";
    private static final Splitter WORDS = Splitter.on(' ').trimResults().omitEmptyStrings();
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private final Lines lines;
    private final RegistrationJson json;
    private final Line header;
    private final List<String> columns;

    private CsvRegistrations(Lines lines, RegistrationJson json, Line header, List<String> columns) {
        this.lines = lines;
        this.json = json;
        this.header = header;
        this.columns = columns;
    }

    /**
     * Begins to read.
     *
     * @throws UnusableFile if there is no header, or one with other columns
     */
    static Registrations of(Lines lines, RegistrationJson json) throws IOException {
        Line header = speaking(lines).orElseThrow(() -> new UnusableFile("is empty: a CSV file begins with a header row"));
        return new CsvRegistrations(lines, json, header, CsvHeader.columns(header));
    }

    @Override
    public Optional<Line> header() {
        return Optional.of(header);
    }

    @Override
    public Optional<Entry> next() throws IOException {
        return speaking(lines).map(this::entry);
    }

    private static Optional<Line> speaking(Lines lines) throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().saysNothing()) {
            line = lines.next();
        }
        return line;
    }

    private Entry entry(Line line) {
        if (line.fault().isPresent()) {
            return Entry.wrong(line, line.fault().get());
        }
        Optional<String> text = line.text();
        if (text.isEmpty()) {
            return Entry.wrong(line, "must be UTF-8");
        }
        Optional<List<String>> cells = CsvCells.of(text.get());
        if (cells.isEmpty()) {
            return Entry.wrong(line, "must be a row of CSV; only whole cells are quoted, and a quote in them is doubled");
        }
        if (cells.get().size() != columns.size()) {
            return Entry.wrong(line, "must have as many cells as the header: %d, not %d".formatted(columns.size(), cells.get().size()));
        }
        return new Entry(line, json.parse(object(cells.get()).toString().getBytes(StandardCharsets.UTF_8)));
    }

    private ObjectNode object(List<String> cells) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i);
            if (columns.get(i).equals(NUMBER) && WHOLE_NUMBER.matcher(cell).matches()) {
                object.put(NUMBER, Integer.parseInt(cell));
            } else if (columns.get(i).equals(RegistrationJson.PREFERENCE) && !cell.isBlank()) {
                WORDS.split(cell).forEach(object.putArray(RegistrationJson.PREFERENCE)::add);
            } else if (!cell.isEmpty()) {
                object.put(columns.get(i), cell);
            }
        }
        return object;
    }
}
