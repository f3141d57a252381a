package io.renewal.server.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlagsTest {
    @Test
    void theValueOfAnUnknownFlagIsNotASecondProblem() {
        assertEquals(List.of("flag --htp.port is no setting; did you mean --http.port?"), problems("--htp.port", "9090"));
        assertEquals(List.of("flag --htp.port is no setting; did you mean --http.port?"), problems("--htp.port=9090"));
    }

    @Test
    void whatIsNoFlagIsAProblem() {
        assertEquals(List.of("9090 (command line): expected a flag such as --http.port=8080"), problems("9090"));
        assertEquals(List.of("flag -x is no setting", "b (command line): expected a flag such as --http.port=8080"),
                problems("-x", "a", "b"));
    }

    private static List<String> problems(String... rest) {
        return Flags.read(Map.of(), List.of(rest)).problems().stream().map(Problem::toString).toList();
    }
}
