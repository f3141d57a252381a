package io.renewal.server.transfer;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Lines of CSV: a quoted cell may have line breaks, and so go on on the next line. Where a quote is never closed, only the line that it
 * opens on is lost.
 */
final class QuotedLines implements Lines {
    private final Lines lines;
    private final Deque<Line> ahead = new ArrayDeque<>();

    QuotedLines(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Line> next() throws IOException {
        Optional<Line> first = plain();
        if (first.isEmpty() || first.get().fault().isPresent() || first.get().saysNothing()) {
            return first;
        }
        return Optional.of(withRest(first.get()));
    }

    private Line withRest(Line first) throws IOException {
        if (!endsInQuotes(first, false)) {
            return first;
        }
        List<Line> all = new ArrayList<>(List.of(first));
        int length = first.length();
        while (length <= LONGEST) {
            Optional<Line> next = plain();
            if (next.isEmpty()) {
                break;
            }
            all.add(next.get());
            length += next.get().length();
            if (next.get().fault().isPresent()) {
                break;
            }
            if (!endsInQuotes(next.get(), true)) {
                return Line.joined(all);
            }
        }
        all.subList(1, all.size()).reversed().forEach(ahead::addFirst);
        return first.with("has a quote that is not closed");
    }

    private Optional<Line> plain() throws IOException {
        return ahead.isEmpty() ? lines.next() : Optional.of(ahead.removeFirst());
    }

    /** A quote opens at the beginning of a cell only, and two of them in quotes stand for one. */
    private static boolean endsInQuotes(Line line, boolean beginsInQuotes) {
        boolean quoted = beginsInQuotes;
        boolean cellBegins = !beginsInQuotes;
        for (int i = 0; i < line.length(); i++) {
            byte here = line.at(i);
            if (quoted) {
                // The second of two quotes opens again what the first has closed.
                quoted = here != '"';
                cellBegins = !quoted;
            } else {
                quoted = here == '"' && cellBegins;
                cellBegins = here == ',';
            }
        }
        return quoted;
    }
}
