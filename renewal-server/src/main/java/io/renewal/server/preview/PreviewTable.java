package io.renewal.server.preview;

import io.renewal.application.port.in.PreviewAutoRenewal.Fate;
import io.renewal.application.port.in.PreviewAutoRenewal.Preview;
import io.renewal.application.port.in.PreviewAutoRenewal.Totals;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** What would be charged, as a table for people. */
record PreviewTable(Preview preview) {
    private static final String ROW = "%-24s %-4s %9s  %9s %15s  %9s %15s  %9s %15s  %9s%n";
    private static final List<Fate> SKIPPED = List.of(Fate.REFUSED, Fate.PAYMENT_RUNS, Fate.PAUSED, Fate.NOT_DUE);

    void writeTo(PrintWriter out) {
        out.printf(Locale.ROOT, "Automatic renewals by %s, with what is in the books at %s%n", preview.by(), preview.now());
        preview.pause().ifPresent(pause -> out.printf(Locale.ROOT,
                "All are paused since %s (%s): nothing is charged until they go on; then this would be.%n", pause.since(), pause.reason()));
        out.println();
        out.printf(Locale.ROOT, ROW, "account", "", "instances", "balance", "amount", "card", "amount", "not paid", "amount", "skipped");
        preview.accounts().forEach((account, totals) -> row(out, account.value(), totals));
        out.println();
        preview.currencies().forEach((_, totals) -> row(out, "all", totals));
        if (preview.currencies().isEmpty()) {
            out.println("Nothing is due by then.");
        }
        explain(out);
    }

    private static void row(PrintWriter out, String name, Totals totals) {
        out.printf(Locale.ROOT, ROW, name, totals.currency().getCode(), count(totals.count()), count(totals, Fate.FROM_BALANCE),
                amount(totals, Fate.FROM_BALANCE), count(totals, Fate.BY_CARD), amount(totals, Fate.BY_CARD), count(totals, Fate.NOT_PAID),
                amount(totals, Fate.NOT_PAID), count(SKIPPED.stream().mapToLong(totals::count).sum()));
    }

    private void explain(PrintWriter out) {
        if (all(Fate.BY_CARD) > 0) {
            out.println("Whether a card pays is known when it is asked.");
        }
        SKIPPED.stream().filter(fate -> all(fate) > 0)
                .forEach(fate -> out.printf(Locale.ROOT, "Skipped: %,d %s%n", all(fate), reason(fate)));
    }

    private long all(Fate fate) {
        return preview.currencies().values().stream().mapToLong(totals -> totals.count(fate)).sum();
    }

    private static String reason(Fate fate) {
        return switch (fate) {
            case REFUSED -> "that are not sold any more, or cannot be renewed any further";
            case PAYMENT_RUNS -> "for which another payment runs";
            case PAUSED -> "of accounts whose charges are paused";
            case NOT_DUE -> "that are not due after all";
            case FROM_BALANCE, BY_CARD, NOT_PAID -> throw new IllegalArgumentException("not skipped: " + fate);
        };
    }

    private static String count(Totals totals, Fate fate) {
        return count(totals.count(fate));
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String amount(Totals totals, Fate fate) {
        return totals.amount(fate).map(Money::getAmount).map(amount -> String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount))
                .orElse("");
    }
}
