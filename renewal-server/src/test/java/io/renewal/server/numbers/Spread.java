package io.renewal.server.numbers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Some measurements of one thing. The median is what is reported; the rest says how far to trust it. */
record Spread(double least, double median, double most) {
    static <T> Spread of(List<T> measured, ToDoubleFunction<T> value) {
        double[] sorted = measured.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, Arrays.stream(sorted).max().orElseThrow());
    }

    /** Such as {@code 812 (790–830)}. */
    String text(int decimals) {
        String form = "%." + decimals + "f";
        return String.format(Locale.ROOT, form + " (" + form + "–" + form + ")", median, least, most);
    }
}
