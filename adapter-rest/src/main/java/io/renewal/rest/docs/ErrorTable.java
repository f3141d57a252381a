package io.renewal.rest.docs;

import io.renewal.rest.problem.ProblemCode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The table of problem codes, for the repository and for the page that a problem's {@code type} leads to. */
final class ErrorTable {
    private ErrorTable() {}

    static String markdown() {
        return """
                # Problem codes

                Every answer that is not a success is an `application/problem+json` document (RFC 9457) with a `code` from this table.
                Decide by `code`; `title` and `detail` are for people. This file is generated from the code: do not edit it.

                | code | status | when |
                |---|---|---|
                """ + Arrays.stream(ProblemCode.values()).map(code -> "| `%s` | %d | %s |\n".formatted(code, code.status(), code.when()))
                .collect(Collectors.joining());
    }

    static String html() {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Problem codes</title></head>
                <body>
                <h1>Problem codes</h1>
                <table>
                <thead><tr><th>code</th><th>status</th><th>when</th></tr></thead>
                <tbody>
                """ + Arrays.stream(ProblemCode.values()).map(ErrorTable::row).collect(Collectors.joining()) + """
                </tbody>
                </table>
                </body>
                </html>
                """;
    }

    private static String row(ProblemCode code) {
        return "<tr id=\"%s\"><td><code>%s</code></td><td>%d</td><td>%s</td></tr>\n".formatted(code, code, code.status(),
                code.when().replaceAll("`([^`]+)`", "<code>$1</code>"));
    }
}
