package io.renewal.rest.http;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmokeTest {
    @Test
    void smoke() throws Exception {
        try (TestApi api = TestApi.started()) {
            for (String p : List.of("/health/live", "/health/ready", "/v1/things/a", "/v1/things?limit=1", "/v1/things?limit=x&foo=1&endBefore=2024", "/nope", "/v1/things/%41b",
                    "/v1/things/faults/outage", "/v1/things/faults/bug", "/v1/things/faults/overflow", "/v1/things/faults/x", "/v1/things/faults/unwritable")) {
                var r = api.get(p);
                System.out.println(p + " -> " + r.statusCode() + " " + r.headers().map() + "\n   " + r.body());
            }
            for (String b : List.of("", "null", "[]", "{", "{}", "{} x", "3", "{\"a\":1,\"a\":2}",
                    "{\"periodMonths\":1.5,\"endTime\":\"2024-01-01T00:00:00\",\"price\":{\"amount\":\"1.234\",\"currency\":\"CNY\",\"x\":1},\"note\":3,\"foo\":{\"a\":[1]},\"parts\":[{\"spec\":\"\"},{\"spec\":\"a\",\"count\":\"3\"},[],null,3],\"mode\":\"read\",\"sure\":1}",
                    "{\"periodMonths\":\"3\",\"endTime\":3,\"price\":[],\"note\":\"123456789012345678901\",\"parts\":{},\"sure\":\"true\"}",
                    "{\"periodMonths\":99999999999,\"endTime\":{},\"price\":\"3\",\"note\":\"a\\u0000\",\"parts\":\"\",\"mode\":1,\"sure\":\"\"}",
                    "{\"periodMonths\":13e400,\"endTime\":[],\"price\":{},\"note\":\"a\\ud800\",\"parts\":\"\",\"mode\":\"\",\"sure\":[true]}",
                    "{\"periodMonths\":37,\"endTime\":\"2024-02-30T00:00:00Z\",\"price\":{\"amount\":3,\"currency\":null},\"note\":true}",
                    "{\"periodMonths\":3,\"endTime\":\"2024-02-28T16:00:00.1234+08:00\",\"price\":{\"amount\":\"3\",\"currency\":\"JPY\"}}",
                    "[".repeat(5000))) {
                var r = api.send("PUT", "/v1/things/a", b);
                System.out.println((b.length() > 300 ? b.substring(0, 300) : b) + " -> " + r.statusCode() + "\n   " + r.body().replace("},{", "},\n         {"));
            }
            for (String raw : List.of("GET /a%2Fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "GET /a%00b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", "nonsense\r\n\r\n", "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                    "GET /" + "a".repeat(10000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(10000) + "\r\nConnection: close\r\n\r\n", "GET /v1/things/a HTTP/1.0\r\n\r\n",
                    "GET /v1/things?a=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "GET /v1/things/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "GET /v1/things/%FF HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "GET /v1/things/\u00ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "GET //v1//things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "GET /v1/..;/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "OPTIONS /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "HEAD /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "HEAD /nope HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "TRACE /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "FOO /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "CONNECT x:80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "GET /v1/things HTTP/1.1\r\nHost: x\r\nAccept: ///\r\nConnection: close\r\n\r\n", "GET /v1/things HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n",
                    "PUT /v1/things/a HTTP/1.1\r\nHost: x\r\nContent-Type: ///\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}",
                    "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b",
                    "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
                    "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: x\r\nConnection: close\r\n\r\nzz\r\n",
                    "POST /v1/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999999999\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n",
                    "DELETE /v1/things HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
                System.out.println("RAW " + raw.substring(0, Math.min(160, raw.length())).replace("\r\n", "|") + "\n    " + api.raw(raw).replace("\r\n", "\n    "));
            }
        }
    }
}
