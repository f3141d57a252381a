package io.renewal.server.fuzz;

import java.util.List;

/** Methods that the address does not take, and such as there are not. */
final class MethodFaults {
    private static final List<String> KNOWN = List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE");
    private static final List<String> ODD = List.of("get", "FOO", "PROPFIND", "CONNECT", "BREW", "PRI", "G\u0000T", "DELETE;",
            "M".repeat(300),
            "É", "POST,GET", "_", "1");

    static final List<Fault> ALL = List.of((draft, random) -> draft.method = Pick.from(KNOWN, random),
            (draft, random) -> draft.method = Pick.from(List.of("HEAD", "OPTIONS", "TRACE"), random),
            (draft, random) -> draft.method = Pick.from(ODD, random));

    private MethodFaults() {}
}
