package io.renewal.rest.http;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void smoke() throws Exception {
        try (TestApi api = TestApi.started()) {
            for (String p : List.of("/docs", "/docs/docs.js", "/docs/errors", "/docs/nope", "/openapi.json")) {
                var r = api.get(p);
                System.out.println(p + " -> " + r.statusCode() + " " + r.headers().map() + "\n   " + r.body());
            }
        }
    }
}
