package io.renewal.server.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;

/** Query parameters that are wrong, repeated, unknown, huge. */
final class QueryFaults {
    private static final List<String> NAMES = List.of("limit", "cursor", "sort", "status", "accountId", "q", "endBefore", "periodMonths",
            "currency",
            "spec", "unknown", "", "a[]", "limit[]", "__proto__", "%00", "%zz", "LIMIT");
    private static final List<String> RAW = List.of("&&&", "=", "=x", "limit", "limit=", "limit=1&limit=2", "limit=-1", "limit=0",
            "limit=201",
            "limit=99999999999999999999", "limit=1e1", "limit=%31", "limit=+1", "limit=%EF%BC%91", "q=%", "q=%zz", "q=%FF", "q=%00",
            "q=%25",
            "q=_", "q=%5C", "cursor=x", "cursor=====", "cursor=bnVsbA", "cursor=aW5zdGFuY2VzfDIwMjR8eA", "sort=-",
            "sort=endTime,instanceId",
            "status=normal", "status=Normal,Locked", "endBefore=9999-12-31T23:59:59.999999%2B18:00", "endBefore=now",
            "q=" + "a".repeat(7000),
            "periodMonths=-1", "periodMonths=2147483648", "periodMonths=0x3", "periodMonths=999999999", "a=" + "&a=".repeat(1500), "q=a b",
            "q=<script>", "q=\"", "q={}", "?", "q=a;limit=5", "currency=eur", "currency=%F0%9F%92%B6", "currency=XXX", "accountId=.");

    static final List<Fault> ALL = List.of((draft, random) -> draft.query.add(Pick.from(RAW, random)),
            (draft, random) -> draft.query.add(Pick.from(NAMES, random) + "=" + Drafts.escaped(Rubbish.text(random))),
            (draft, random) -> draft.operation.query().forEach(parameter -> draft.query.add(parameter.name() + "=" + Drafts.escaped(
                    Rubbish.text(random)))),
            QueryFaults::repeat);

    private QueryFaults() {}

    private static void repeat(Draft draft, RandomGenerator random) {
        if (!draft.query.isEmpty()) {
            draft.query.add(Pick.from(draft.query, random));
        }
    }
}
