package io.renewal.server.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            a;b          | 1 a, 2 b
            a;b;         | 1 a, 2 b
            a^;b^;       | 1 a, 2 b
            ;;a          | 1 , 2 , 3 a
            \uFEFFa;\uFEFFb | 1 a, 2 \uFEFFb
            \uFEFF       | 1 \s
            a^b;c        | 1 a^b, 2 c
            """)
    void linesEndWithLineFeedsAndCarriageReturnsBeforeThem(String text, String lines) throws IOException {
        assertEquals(lines.strip(), read(plain(text)).strip());
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertEquals("", read(plain("")));
    }

    @Test
    void ofALineThatIsTooLongNothingIsKeptAndTheNextIsRead() throws IOException {
        String longest = "x".repeat(Lines.LONGEST - 1);
        assertEquals("1 a, 2 is longer than 65536 bytes, 3 b, 4 " + longest + ", 5 is longer than 65536 bytes",
                read(plain("a;" + "x".repeat(3_000_000) + ";b;" + longest + ";" + longest + "xy")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ~a;b~,c;d         | 1 ~a;b~,c, 3 d
            a,~b^;;c~         | 1 a,~b^;;c~
            ~a ~~;b~;c        | 1 ~a ~~;b~, 3 c
            ~a~~~;c           | 1 ~a~~~, 2 c
            a~b;c             | 1 a~b, 2 c
            ~a~b;c            | 1 ~a~b, 2 c
            a,~b;c;d          | 1 has a quote that is not closed, 2 c, 3 d
            ~a;b              | 1 has a quote that is not closed, 2 b
            ~                 | 1 has a quote that is not closed
            x;#~a;b           | 1 x, 2 #~a, 3 b
            ~a;#~             | 1 ~a;#~
            """)
    void aQuotedCellMayHaveLineBreaks(String text, String lines) throws IOException {
        assertEquals(lines.replace('~', '"'), read(new QuotedLines(plain(text.replace('~', '"')))));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLineOnly() throws IOException {
        List<String> expected = new ArrayList<>(List.of("1 has a quote that is not closed"));
        for (int i = 2; i <= 40_001; i++) {
            expected.add(i + " abc");
        }
        assertEquals(String.join(", ", expected), read(new QuotedLines(plain("\"" + ";abc".repeat(40_000)))));
    }

    /** Semicolons stand for LF and circumflexes for CR. */
    private static Lines plain(String text) {
        return new PlainLines(
                new ByteArrayInputStream(text.replace(';', '\n').replace('^', '\r').getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(Lines lines) throws IOException {
        List<String> read = new ArrayList<>();
        for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = line.get().text().orElseThrow().replace('\n', ';').replace('\r', '^');
            read.add(line.get().number() + " " + line.get().fault().orElse(text));
        }
        return String.join(", ", read);
    }
}
