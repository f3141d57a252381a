package io.renewal.server.fuzz;

import java.util.List;

/** Wrong, missing and odd API keys. */
final class KeyFaults {
    private static final List<String> ODD = List.of("", "Bearer", "Bearer ", "Bearer  x", "Basic b3A6b3A=", "bearer", "Bearer a b",
            "Bearer \t",
            "Bearer é", "Bearer " + "k".repeat(5000), "Bearer rk_' OR 1=1 --", "Bearer null", "Digest username=\"x\"", "Bearer rk_%00",
            "Bearer \u0001");

    static final List<Fault> ALL = List.of((draft, random) -> draft.withoutHeader("Authorization"), (draft, random) -> {
        draft.withoutHeader("Authorization");
        draft.header("Authorization", Pick.from(ODD, random));
    }, (draft, random) -> {
        draft.withoutHeader("Authorization");
        int cut = random.nextInt(draft.caller.key().length());
        draft.header("Authorization", "Bearer " + draft.caller.key().substring(0, cut) + Pick.from(List.of("", "x", "é"), random));
    }, (draft, random) -> draft.header("Authorization", Pick.from(ODD, random)),
            (draft, random) -> draft.header("authorization", "Bearer " + draft.caller.key()));

    private KeyFaults() {}
}
